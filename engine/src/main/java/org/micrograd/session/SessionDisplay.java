package org.micrograd.session;

import java.util.function.Function;
import org.micrograd.draw.Picture;
import org.micrograd.script.Display;

/** Where the scripts of a session display. */
record SessionDisplay(Output output, Screen screen, Function<Answer, Screen.Rich> rich)
    implements Display {
  @Override
  public void show(Object value, String text) {
    output.display(rich.apply(new Answer(value, text)));
  }

  @Override
  public boolean takes(Picture picture) {
    return output.takes(picture);
  }

  @Override
  public boolean takesSaved(Picture picture) {
    return output.takesSaved(picture);
  }

  @Override
  public int columns() {
    return screen.columns();
  }
}
