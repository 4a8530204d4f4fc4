package org.micrograd.jsr223;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** An object of an application whose methods have overloads that take functions. */
@SuppressWarnings("overloads") // That is what they are for.
public class Overloads {
  /** An object. */
  public Overloads() {}

  /** One parameter. */
  public interface Out {
    void process(OutputStream to) throws IOException;
  }

  /** Two. */
  public interface Both {
    void process(InputStream from, OutputStream to) throws IOException;
  }

  /** A function of a row and its number. */
  public interface Mapper<T> {
    T map(String row, int number);
  }

  /** A function that answers nothing. */
  public interface Handler {
    void handle(String row);
  }

  /** A function that answers something. */
  public interface Extractor<T> {
    T extract(String row);
  }

  /** An interface with a default. */
  public interface Named {
    int named(int x);

    default int twice() {
      return named(2) + 1;
    }
  }

  /** An interface that no function is. */
  public interface Pair {
    int first();

    int second();
  }

  public String write(String text, Out f) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    f.process(to);
    return "out " + to.toString(StandardCharsets.UTF_8);
  }

  public String write(String text, Both f) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    f.process(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), to);
    return "both " + to.toString(StandardCharsets.UTF_8);
  }

  public String query(String text, Mapper<?> f) {
    return "mapper " + f.map(text, 3);
  }

  public String query(String text, Handler f) {
    f.handle(text);
    return "handler";
  }

  public String query(String text, Extractor<?> f) {
    return "extractor " + f.extract(text);
  }

  public String arity(Supplier<?> f) {
    return "supplier " + f.get();
  }

  public String arity(Function<Object, ?> f) {
    return "function " + f.apply(1);
  }

  public String arity(BiFunction<Object, Object, ?> f) {
    return "bifunction " + f.apply(1, 2);
  }

  public String called(Runnable f) {
    f.run();
    return "runnable";
  }

  public String called(Callable<?> f) throws Exception {
    return "callable " + f.call();
  }

  public String taken(Function<Integer, Object> f) {
    return "function " + f.apply(1);
  }

  public String taken(Consumer<Integer> f) {
    f.accept(1);
    return "consumer";
  }

  public String number(ToIntFunction<String> f) {
    return "int " + f.applyAsInt("a");
  }

  public String number(ToDoubleFunction<String> f) {
    return "double " + f.applyAsDouble("a");
  }

  public String text(Function<Integer, Object> f) {
    return "function " + f.apply(1);
  }

  public String text(String text) {
    return "text " + text;
  }

  public String map(Function<Integer, Object> f) {
    return "function " + f.apply(1);
  }

  public String map(Map<String, Object> map) {
    return "map " + map.size();
  }

  public String any(Object o) {
    return "any";
  }

  public String any(Runnable f) {
    f.run();
    return "runnable";
  }

  public String any(BiFunction<Integer, Integer, Object> f) {
    return "bifunction " + f.apply(1, 2);
  }

  public String more(String text, Object... all) {
    return "more " + all.length;
  }

  public String more(String text, Supplier<?> f) {
    return "supplier " + f.get();
  }

  public String two(Runnable f, Runnable g) {
    f.run();
    g.run();
    return "both run";
  }

  public String two(Function<Integer, Integer> f, Runnable g) {
    g.run();
    return "function " + f.apply(1) + " and run";
  }

  public String two(Function<Integer, Integer> f, Function<Integer, Integer> g) {
    return "functions " + f.apply(1) + " " + g.apply(2);
  }

  public String object(Named f) {
    return "named " + f.twice();
  }

  public String object(Runnable f) {
    f.run();
    return "run";
  }

  public String pair(Pair pair) {
    return "pair " + pair.first() + " " + pair.second();
  }

  public String pair(Runnable f) {
    return "run";
  }

  public String first(int n, Function<Integer, Object> f) {
    return "int function " + f.apply(n);
  }

  public String first(String text, Supplier<Object> f) {
    return "text supplier " + f.get();
  }

  public String first(Overloads o, BiFunction<Integer, Integer, Object> f) {
    return "object bifunction " + f.apply(1, 2);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final String all(Callable<Integer>... all) throws Exception {
    return list(List.of(all));
  }

  public String list(List<? extends Callable<Integer>> all) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Callable<Integer> each : all) {
      texts.add("" + each.call());
    }
    return "all " + String.join(" ", texts);
  }

  public String closed(Out f) {
    try {
      f.process(
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("full");
            }
          });
      return "written";
    } catch (IOException e) {
      return "caught " + e.getMessage();
    }
  }

  public void thrown(Supplier<RuntimeException> f) {
    throw f.get();
  }

  public String later(Callable<Integer> f) throws InterruptedException {
    Thread thread =
        new Thread(() -> {
          try {
            Integer _ = f.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    thread.setDaemon(true);
    thread.start();
    thread.join(50);
    return thread.isAlive() ? "waits" : "called while the script was running";
  }

  /** A class of an application. */
  public static class Made {
    public final String made;

    /** By a supplier. */
    public Made(Supplier<?> f) {
      made = "supplier " + f.get();
    }

    /** By a function. */
    public Made(Function<Object, ?> f) {
      made = "function " + f.apply(1);
    }
  }
}
