package org.micrograd.notebook;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.Picture;
import org.micrograd.script.ScriptFailure;
import org.micrograd.session.Answer;
import org.micrograd.session.Problem;
import org.micrograd.session.Refusal;
import org.micrograd.session.Screen;
import org.micrograd.session.Session;

/** A run of a notebook's cells, in order, as of a script. */
public final class NotebookRun {
  private final Path file;
  private final PrintStream out;
  private final PrintStream err;
  private final Report report;
  private final boolean allowErrors;

  /**
   * A run to come.
   *
   * @param report the page of it, or null
   * @param allowErrors whether it goes on behind a cell that fails
   */
  public NotebookRun(
      Path file, PrintStream out, PrintStream err, Report report, boolean allowErrors) {
    this.file = file;
    this.out = report == null ? out : report.out();
    this.err = report == null ? err : report.err();
    this.report = report;
    this.allowErrors = allowErrors;
  }

  /**
   * Runs it; the status is 1 if a cell failed and the others did not run, or what a cell left with.
   *
   * @throws IOException if there is no such file
   */
  public int run(Reader in) throws IOException {
    NotebookFile notebook = NotebookFile.read(file);
    Path folder = file.toAbsolutePath().normalize().getParent();
    try (Session session = new Session(notebook.language(), new Shown(), in, folder)) {
      session.goToFolder();
      int place = 0;
      for (NotebookCell cell : notebook.cells()) {
        place++;
        Integer status = run(session, cell, place);
        if (status != null) {
          return status;
        }
      }
    } finally {
      out.flush();
      err.flush();
    }
    return 0;
  }

  /** Runs a cell; the status with which the notebook ends, or null where it goes on. */
  private Integer run(Session session, NotebookCell cell, int place) {
    if (cell.kind() != NotebookCell.Kind.CODE) {
      if (report != null && cell.kind() == NotebookCell.Kind.MARKDOWN) {
        report.html(MarkdownText.html(cell.source(), cell.attachments()));
      }
      return null;
    }
    if (report != null && !cell.source().isBlank()) {
      report.source(cell.source(), session.language());
    }
    Integer status = attempt(session, () -> evaluate(session, cell), place);
    // Figures come last, behind what kept the cell from its end.
    Integer later = attempt(session, session::finish, place);
    return status == null ? later : status;
  }

  private void evaluate(Session session, NotebookCell cell) {
    Answer answer = session.cell(cell.source());
    if (answer != null) {
      new Shown().value(session.rich(answer));
    }
  }

  private Integer attempt(Session session, Runnable action, int place) {
    try {
      action.run();
      return null;
    } catch (ScriptFailure | Refusal e) {
      Problem problem = session.problem(e);
      if (problem.exitStatus() != null) {
        return problem.exitStatus();
      }
      err.println(text(problem, place, session.number()));
      err.flush();
      return allowErrors ? null : (Integer) 1;
    }
  }

  private String text(Problem problem, int place, int number) {
    List<String> lines = new ArrayList<>();
    String line = problem.line() < 1 ? "" : ", line " + problem.line();
    lines.add("%s, cell %d (In[%d])%s:".formatted(file, place, number, line));
    lines.add(problem.told());
    return String.join("\n", lines);
  }

  /** Where its cells show values: as text, and as they are on the page of the report. */
  private final class Shown implements Screen {
    @Override
    public PrintStream out() {
      return out;
    }

    @Override
    public PrintStream err() {
      return err;
    }

    @Override
    public void value(Rich value) {
      if (report == null) {
        out.println(value.text());
        out.flush();
      } else if (value.value() instanceof Picture picture) {
        report.takes(picture);
      } else {
        Pages.show(report, value);
      }
    }

    @Override
    public boolean takes(Picture picture) {
      return report != null && report.takes(picture);
    }

    @Override
    public boolean takesSaved(Picture picture) {
      return takes(picture);
    }

    @Override
    public void remark(String text) {
      err.println(text);
      err.flush();
    }
  }
}
