package org.micrograd.standins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Picture;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;
import org.micrograd.stdlib.Figure;
import org.micrograd.stdlib.Paintings;

/** What scripts written for micrograd import besides it, where Python has no such package. */
public final class StandIns implements Library {
  /** Points that an inch of a page in PDF has. */
  private static final double PAPER_DPI = 200;

  private static final String NAMES =
      """
      IPython IPython.core IPython.core.display IPython.core.interactiveshell IPython.core.magic IPython.display graphviz graphviz._dot graphviz.backend graphviz.backend.execute matplotlib matplotlib.animation matplotlib.axes matplotlib.dates matplotlib.figure matplotlib.image matplotlib.style matplotlib.ticker matplotlib._across matplotlib._artists matplotlib._axes matplotlib._bars matplotlib._cells matplotlib._charts matplotlib._colorbar matplotlib._colours matplotlib._contours matplotlib._edges matplotlib._letters \
      matplotlib._fields matplotlib._figure matplotlib._grids matplotlib._images matplotlib._keywords matplotlib._known matplotlib._layout matplotlib._legends matplotlib._limits matplotlib._loose matplotlib._maths matplotlib._pointers matplotlib._shapes matplotlib._solid matplotlib._space matplotlib._spread matplotlib._stairs matplotlib._strokes matplotlib._surfaces matplotlib.gridspec matplotlib.lines matplotlib.patches matplotlib._tables matplotlib._words matplotlib.cm matplotlib.colors matplotlib.pylab matplotlib.pyplot mpl_toolkits mpl_toolkits.mplot3d mpl_toolkits.mplot3d.axes3d pylab tqdm tqdm.auto tqdm.notebook \
      numpy numpy.char numpy._choices numpy._calls numpy._lists numpy._moments numpy._items numpy._matrices numpy._ranges numpy._diagonals numpy._convert numpy._draws numpy._dtype numpy._faults numpy._refusals numpy._folds numpy._outs numpy._files numpy._tables numpy._flags numpy._joins numpy._keys numpy._laws numpy._make numpy._ndarray numpy._operators numpy._brackets numpy._pads numpy._grids numpy._scalars numpy._kinds numpy._loops numpy._parts numpy._places numpy._polynomials numpy._pairs numpy._products \
      numpy._norms numpy._limits numpy._order numpy._reduce numpy._bins numpy._bits numpy._quantiles numpy._sets numpy._shape numpy._slopes numpy._statistics numpy._text numpy._types numpy._ufuncs numpy._values numpy._walks numpy._windows numpy._corners numpy._spectra numpy._square \
      numpy.core numpy.lib numpy.lib.stride_tricks numpy.linalg numpy.random numpy.testing numpy.typing \
      pytest pytest.__main__ pytest._approx pytest._asserts pytest._collect pytest._differences pytest._fixtures pytest._marks pytest._outcomes pytest._raises pytest._reports pytest._runs pytest._traces \
      sklearn sklearn._encoders sklearn._fitting sklearn._lines sklearn._logistic sklearn._stochastic sklearn._reports sklearn.base sklearn.datasets sklearn.exceptions sklearn.linear_model sklearn.metrics sklearn.model_selection sklearn.preprocessing sklearn.utils\
      """;

  @Override
  public List<ScriptModule> modules() {
    return List.of();
  }

  @Override
  public List<String> standIns() {
    return List.of(NAMES.split("\\s+"));
  }

  @Override
  public Object host(Permissions permissions) {
    return new Host(permissions);
  }

  /** What the stand-ins call. */
  public static final class Host {
    private final Permissions permissions;

    Host(Permissions permissions) {
      this.permissions = permissions;
    }

    /** What the arrays of numpy call. */
    @Export
    public ArrayCalls arrays() {
      return new ArrayCalls();
    }

    /** What carries many of their items at once. */
    @Export
    public ByteCalls bytes() {
      return new ByteCalls();
    }

    /** What writes them. */
    @Export
    public TextCalls texts() {
      return new TextCalls();
    }

    /** What chooses rows and items of small arrays. */
    @Export
    public QuickRows rows() {
      return new QuickRows();
    }

    /** What multiplies small matrices. */
    @Export
    public QuickProducts products() {
      return new QuickProducts();
    }

    /** What sees small arrays in other shapes and types. */
    @Export
    public QuickShapes shapes() {
      return new QuickShapes();
    }

    /** What computes with them. */
    @Export
    public MathCalls math() {
      return new MathCalls();
    }

    /** What is done with small arrays over and over. */
    @Export
    public QuickCalls quick() {
      return new QuickCalls();
    }

    /** What chooses of small arrays and writes into them. */
    @Export
    public QuickKeys keys() {
      return new QuickKeys();
    }

    /** What finds each number once. */
    @Export
    public Distinct distinct() {
      return new Distinct();
    }

    /** What surrounds arrays. */
    @Export
    public Margins margins() {
      return new Margins();
    }

    /** What parts numbers in order. */
    @Export
    public Parting parting() {
      return new Parting();
    }

    /** What makes small arrays. */
    @Export
    public QuickMaking making() {
      return new QuickMaking();
    }

    /** What finds the weights of lines. */
    @Export
    public LinearCalls linear() {
      return new LinearCalls();
    }

    /** What makes generators of random numbers. */
    @Export
    public Generators random() {
      return new Generators();
    }

    /** A table of samples that everybody knows: a line of classes, a line of features, the rows. */
    @Export
    public String table(String name) {
      try (InputStream in = StandIns.class.getResourceAsStream("tables/" + name + ".csv.gz")) {
        return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A figure without panels. */
    @Export
    public Figure figure(
        double width, double height, String title, String paper, double dpi, String text) {
      return new Figure(width, height, title, paper, dpi, text);
    }

    /** The points of a file of an image, given and answered with bytes as characters. */
    @Export
    public Pixels pixels(String file) {
      return Pixels.of(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A file of an image of such points, whose colours have so many parts. */
    @Export
    public String image(String bytes, int height, int width, int parts, String format) {
      return new String(
          new Pixels(height, width, parts, bytes).file(format), StandardCharsets.ISO_8859_1);
    }

    /** What is painted in panels. */
    @Export
    public Paintings paintings() {
      return new Paintings();
    }

    /**
     * Keeps a picture where there is nowhere to show it: in a temporary file, whose name it
     * answers.
     */
    @Export
    public String keep(Picture picture) {
      if (!permissions.trusted()) {
        throw new IllegalArgumentException("a restricted script keeps no pictures in files");
      }
      try {
        return Files.write(Files.createTempFile("figure", ".png"), picture.png()).toString();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot keep the picture: " + e.getMessage(), e);
      }
    }

    /** Pictures in PNG, one after the other in a GIF that begins anew; bytes as characters. */
    @Export
    public String moving(String[] pictures, double millis) {
      try {
        return new String(MovingPicture.of(pictures, millis), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The picture of a text in Graphviz's language: by dot itself for a script that is trusted. */
    @Export
    public Picture dot(String dot, String engine) {
      return new GraphvizPicture(dot, engine, permissions.trusted());
    }

    /** What the text of a picture has that the picture does not show, in a sentence, or "". */
    @Export
    public String missing(Picture picture) {
      return picture instanceof GraphvizPicture graph ? graph.missing() : "";
    }

    /** A picture in a format, its bytes as characters. */
    @Export
    public String bytes(Picture picture, String format) {
      Picture allowed = permissions.trusted() ? picture : picture.inProcess();
      return new String(allowed.bytes(format), StandardCharsets.ISO_8859_1);
    }

    /** A plot in a format, its bytes as characters; images have so many points an inch. */
    @Export
    public String plot(Figure figure, String format) {
      try {
        byte[] bytes =
            switch (format) {
              case "jpg", "jpeg" -> ImageFiles.jpeg(figure.png());
              case "pdf" -> ImageFiles.pdf(figure.png(PAPER_DPI), PAPER_DPI);
              default -> figure.bytes(format);
            };
        return new String(bytes, StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
