package org.micrograd;

import static java.lang.constant.ConstantDescs.CD_Object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;

/** A class refers only to its own package and to floors below; each library has one user. */
class FloorsTest {
  private static final Map<String, Integer> FLOORS =
      Map.of(
          "org.micrograd.autograd", 0,
          "org.micrograd.graph", 1,
          "org.micrograd.tape", 2,
          "org.micrograd.compile", 3,
          "org.micrograd.draw", 3,
          "org.micrograd.script", 4,
          "org.micrograd.jsr223", 5,
          "org.micrograd.console", 6);

  /** A class type inside a descriptor or a generic signature. */
  private static final Pattern TYPE = Pattern.compile("L([a-z][\\w$]*(?:/[\\w$]+)+)[;<]");

  @Test
  void everyClassKeepsToItsFloor() throws IOException, URISyntaxException {
    Path classes = Path.of(Value.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> violations = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> found = files.filter(FloorsTest::isClass).sorted().toList();
      assertFalse(found.isEmpty(), "no class below " + classes);
      for (Path file : found) {
        violations.addAll(violations(Files.readAllBytes(file)));
      }
    }
    assertTrue(violations.isEmpty(), () -> String.join("\n", violations));
  }

  @Test
  void everyKindOfReferenceIsSeen() {
    ClassDesc trace = ClassDesc.of("org.micrograd.graph.Trace");
    MethodTypeDesc takesTrace = MethodTypeDesc.of(CD_Object, trace.arrayType());
    String generic = "Ljava/util/List<Lorg/micrograd/graph/Trace;>;";
    planted("superclass", b -> b.withSuperclass(trace));
    planted("interface", b -> b.withInterfaceSymbols(trace));
    planted("field", b -> b.withField("f", trace, 0));
    planted("method", b -> b.withMethod("m", takesTrace, ClassFile.ACC_ABSTRACT, _ -> {}));
    planted("generic", b -> b.with(SignatureAttribute.of(b.constantPool().utf8Entry(generic))));
    planted("new", b -> code(b, c -> c.new_(trace).areturn()));
    planted("array", b -> code(b, c -> c.iconst_0().anewarray(trace).areturn()));
    planted("call", b -> code(b, c -> c.aconst_null().invokestatic(CD_Object, "f", takesTrace)));
    planted(
        "annotation in an annotation",
        b ->
            b.with(
                RuntimeInvisibleAnnotationsAttribute.of(
                    Annotation.of(
                        CD_Object,
                        AnnotationElement.ofAnnotation("value", Annotation.of(trace))))));
  }

  private static void planted(String kind, Consumer<ClassBuilder> reference) {
    byte[] bytes = ClassFile.of().build(ClassDesc.of("org.micrograd.autograd.Planted"), reference);
    assertEquals(
        List.of("org.micrograd.autograd.Planted -> org.micrograd.graph.Trace"),
        violations(bytes),
        kind);
  }

  private static void code(ClassBuilder builder, Consumer<CodeBuilder> code) {
    builder.withMethodBody(
        "m",
        MethodTypeDesc.of(CD_Object),
        ClassFile.ACC_STATIC,
        c -> {
          code.accept(c);
          c.aconst_null().areturn();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ok    | org.micrograd.graph.A               | org.micrograd.graph.B
          ok    | org.micrograd.console.A             | org.micrograd.autograd.B
          wrong | org.micrograd.autograd.A            | org.micrograd.console.B
          wrong | org.micrograd.draw.A                | org.micrograd.compile.B
          wrong | org.micrograd.compile.A             | org.micrograd.draw.B
          wrong | org.micrograd.console.A             | org.micrograd.B
          wrong | org.micrograd.console.A             | org.micrograd.unknown.B
          wrong | org.micrograd.A                     | java.util.List
          wrong | org.micrograd.autograd.inner.A      | java.util.List
          ok    | org.micrograd.draw.V8Graphviz | guru.nidi.graphviz.B
          ok    | org.micrograd.draw.V8Graphviz$1 | guru.nidi.graphviz.B
          wrong | org.micrograd.draw.Dot              | guru.nidi.graphviz.B
          ok    | org.micrograd.draw.ElkLayout        | org.eclipse.elk.B
          ok    | org.micrograd.draw.ElkLayout$Elk    | org.eclipse.elk.B
          wrong | org.micrograd.draw.Painter          | org.eclipse.elk.B
          ok    | org.micrograd.console.A             | org.jline.terminal.B
          wrong | org.micrograd.jsr223.A              | org.jline.terminal.B
          ok    | org.micrograd.script.A              | org.graalvm.polyglot.B
          wrong | org.micrograd.draw.A                | org.graalvm.polyglot.B
          """)
  void everyRuleHolds(String verdict, String from, String to) {
    assertEquals(verdict.equals("ok"), allowed(from, to));
  }

  /** What is wrong with a class, as {@code from -> to}. */
  private static List<String> violations(byte[] bytes) {
    String from = name(ClassFile.of().parse(bytes).thisClass().asInternalName());
    return references(bytes).stream()
        .filter(to -> !allowed(from, to))
        .map(to -> from + " -> " + to)
        .toList();
  }

  private static boolean allowed(String from, String to) {
    Integer floor = FLOORS.get(packageOf(from));
    if (floor == null) {
      return false;
    }
    if (to.startsWith("org.micrograd.")) {
      boolean below = FLOORS.getOrDefault(packageOf(to), Integer.MAX_VALUE) < floor;
      return below || packageOf(to).equals(packageOf(from));
    }
    if (to.startsWith("guru.nidi.")) {
      return from.split("\\$", 2)[0].equals("org.micrograd.draw.V8Graphviz");
    }
    if (to.startsWith("org.eclipse.")) {
      return from.split("\\$", 2)[0].equals("org.micrograd.draw.ElkLayout");
    }
    if (to.startsWith("org.jline.")) {
      return packageOf(from).equals("org.micrograd.console");
    }
    return !to.startsWith("org.graalvm.polyglot.") || floor >= FLOORS.get("org.micrograd.script");
  }

  /**
   * The names of all classes that a class file mentions: in its code, and in every descriptor,
   * signature and annotation, which all spell a class as {@code Lname;}.
   */
  private static Set<String> references(byte[] bytes) {
    Set<String> names = new TreeSet<>();
    for (var entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof ClassEntry type && !type.asInternalName().startsWith("[")) {
        names.add(name(type.asInternalName()));
      } else if (entry instanceof Utf8Entry text) {
        TYPE.matcher(text.stringValue()).results().forEach(type -> names.add(name(type.group(1))));
      }
    }
    return names;
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class") && !file.endsWith("module-info.class");
  }

  private static String name(String internal) {
    return internal.replace('/', '.');
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
