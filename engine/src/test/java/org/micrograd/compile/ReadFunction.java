package org.micrograd.compile;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a function from a file and calls it, in a virtual machine without any script engine. */
final class ReadFunction {
  private ReadFunction() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    try {
      Class.forName("org.graalvm.polyglot.Context");
      throw new IllegalStateException("a script engine is on the class path");
    } catch (ClassNotFoundException expected) {
      System.out.println("no engine");
    }
    try (var in = new ObjectInputStream(Files.newInputStream(Path.of(args[0])))) {
      DifferentiableFunction f = (DifferentiableFunction) in.readObject();
      double[] values = new double[2];
      f.batch(new double[][] {{2, 3}, {-3, 4}}, values, null);
      System.out.println(f);
      System.out.println(f.value(2, -3) + " " + Arrays.toString(f.gradient(2, -3)));
      System.out.println(Arrays.toString(values) + " " + Arrays.toString(f.parameters()));
    }
  }
}
