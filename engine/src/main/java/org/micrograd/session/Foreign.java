package org.micrograd.session;

import java.util.Map;

/** What IPython has and a session here does not: for each, what to write instead. */
final class Foreign {
  private static final String PROFILE =
      "tells how long code takes, line by line or in memory: write %time CODE or %timeit CODE";

  private static final String DEBUGGER =
      "opens a debugger, which there is none of here: %tb tells where the last failure came from,"
          + " and print what you want to see";

  private static final String FOLDERS =
      "keeps a list of folders: write %cd FOLDER, and %pwd for the folder you are in";

  private static final String LOG =
      "writes a log of what is typed: write %save FILE when you are done";

  private static final String COMPILER =
      "compiles another language: write compile(f) for fast code of a function";

  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("prun", PROFILE),
          Map.entry("lprun", PROFILE),
          Map.entry("memit", PROFILE),
          Map.entry("mprun", PROFILE),
          Map.entry("debug", DEBUGGER),
          Map.entry("pdb", DEBUGGER),
          Map.entry("bookmark", FOLDERS),
          Map.entry("dhist", FOLDERS),
          Map.entry("logstart", LOG),
          Map.entry("logon", LOG),
          Map.entry("logoff", LOG),
          Map.entry("logstop", LOG),
          Map.entry("logstate", LOG),
          Map.entry("notebook", "writes a notebook of what was typed: write %save FILE"),
          Map.entry("pastebin", "sends what was typed to a page: write %save FILE"),
          Map.entry("cpaste", "takes a pasted text: paste it, prompts and all"),
          Map.entry("paste", "takes a pasted text: paste it, prompts and all"),
          Map.entry("pylab", "brings numpy and pyplot: write from pylab import *"),
          Map.entry("connect_info", "tells how to reach the kernel: the notebook's own page does"),
          Map.entry("qtconsole", "opens another console: run micrograd in another terminal"),
          Map.entry(
              "tensorboard",
              "shows a page of TensorBoard: write plot(LOSSES) for a picture of numbers"),
          Map.entry("cython", COMPILER),
          Map.entry("fortran", COMPILER),
          Map.entry("julia", COMPILER),
          Map.entry("R", COMPILER),
          Map.entry("sql", "asks a database: import sqlite3 and call its functions"));

  private Foreign() {}

  /** The sentence for a command, as it was typed; null where IPython has none of that name. */
  static String instead(String word) {
    String found = INSTEAD.get(word.replace("%", ""));
    return found == null ? null : word + " of IPython " + found;
  }
}
