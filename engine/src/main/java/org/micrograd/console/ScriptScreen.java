package org.micrograd.console;

import java.io.PrintStream;
import org.micrograd.draw.Picture;
import org.micrograd.script.Display;
import org.micrograd.session.Screen;

/** Where a script shows what its commands give. */
record ScriptScreen(PrintStream out, PrintStream err, Display display) implements Screen {
  @Override
  public void value(Rich value) {
    display.show(value.value(), value.text());
  }

  @Override
  public boolean takes(Picture picture) {
    return display.takes(picture);
  }

  @Override
  public boolean takesSaved(Picture picture) {
    return display.takesSaved(picture);
  }

  @Override
  public void remark(String text) {
    err.println(text);
    err.flush();
  }

  @Override
  public int columns() {
    return display.columns();
  }
}
