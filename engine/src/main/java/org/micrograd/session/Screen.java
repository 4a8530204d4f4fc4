package org.micrograd.session;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;
import org.micrograd.draw.Picture;

/** Where a session shows what its cells write, answer and display. */
public interface Screen {
  /** Where scripts write. */
  PrintStream out();

  /** Where their errors go. */
  PrintStream err();

  /** Shows the last value of a cell. */
  void value(Rich value);

  /** Shows a value that a script displays. */
  default void display(Rich value) {
    value(value);
  }

  /** Is offered each picture that a script shows; true if the person sees it here. */
  default boolean takes(Picture picture) {
    return false;
  }

  /** Is offered each picture that a script saves: only what keeps all of a run shows it. */
  default boolean takesSaved(Picture picture) {
    return false;
  }

  /** Says something that is not a value. */
  void remark(String text);

  /** Shows what a person has asked for, beside the cell where there is such a place. */
  default void page(String text) {
    out().println(text);
    out().flush();
  }

  /** Takes away what a cell has shown so far, at once or when it shows more. */
  default void clear(boolean later) {}

  /** The width of the terminal; 0 for none. */
  default int columns() {
    return 0;
  }

  /** Lets a person edit a text, and gives what it has become. */
  default String edit(String text, String extension) {
    throw new Refusal("nothing can be edited here: this is no terminal");
  }

  /**
   * A value to be seen.
   *
   * @param text how its language writes it
   * @param bundle the same by media types, the text among them; made when it is asked for
   */
  record Rich(Object value, String text, Supplier<Map<String, Object>> bundle) {
    /** A picture. */
    public static Rich of(Picture picture) {
      Answer answer = new Answer(picture, picture.toString());
      return new Rich(picture, answer.text(), () -> MediaTypes.of(answer, Map.of()));
    }
  }
}
