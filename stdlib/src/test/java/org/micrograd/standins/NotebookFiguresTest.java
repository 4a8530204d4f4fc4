package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.micrograd.notebook.NotebookRun;

/** Figures that the cells of a notebook's file leave open. */
class NotebookFiguresTest {
  private static final String NOTEBOOK =
      """
      {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "python3", "language": "python"}}, "cells": [
        {"cell_type": "code", "source": "import matplotlib.pyplot as plt\\nplt.plot([1, 2])\\n1/0"},
        {"cell_type": "code", "source": "print(plt.get_fignums())"},
        {"cell_type": "code", "source": "plt.figure()\\nraise SystemExit(3)"}]}
      """;

  @TempDir private Path folder;

  private String run(boolean allowErrors, int status) throws IOException {
    Path file = Files.writeString(folder.resolve("n.ipynb"), NOTEBOOK);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertEquals(
        status, new NotebookRun(file, out, out, null, allowErrors).run(Reader.nullReader()));
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace(folder.toString(), "")
        .replaceAll("kept as .*", "kept");
  }

  @Test
  void areShownBehindWhatFails() throws IOException {
    String failed =
        "/n.ipynb, cell 1 (In[1]), line 3:\nZeroDivisionError: division by zero\n  1/0\nfigure kept\n";
    assertEquals(failed, run(false, 1));
    assertEquals(failed + "[]\nfigure kept\n", run(true, 3));
  }
}
