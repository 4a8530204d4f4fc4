package org.micrograd;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;

/** A class refers only to its own package and to floors below; each library has one user. */
class FloorsTest {
  /** The packages from the lowest up; those of one floor do not know each other. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("org.micrograd.special"),
          Set.of("org.micrograd.autograd", "org.micrograd.io"),
          Set.of("org.micrograd.graph"),
          Set.of("org.micrograd.tape", "org.micrograd.outline"),
          Set.of("org.micrograd.compile", "org.micrograd.draw"),
          Set.of("org.micrograd.script"),
          Set.of("org.micrograd.script.run"),
          Set.of("org.micrograd.script.language"),
          Set.of("org.micrograd.script.border"),
          Set.of("org.micrograd.script.library"),
          Set.of("org.micrograd.script.host"),
          Set.of("org.micrograd.jsr223"),
          Set.of("org.micrograd.session"),
          Set.of("org.micrograd.notebook"),
          Set.of("org.micrograd.console"));

  private static final int SCRIPT = floor("org.micrograd.script");

  /** The circles of classes that are as they should be, each by one of its classes. */
  private static final Map<String, String> CIRCLES =
      Map.of(
          "org.micrograd.compile.ScalarCode",
          "long code is scalar code in pieces",
          "org.micrograd.tape.Tape",
          "a tape is built, and serialized as its form",
          "org.micrograd.compile.FunctionForm",
          "a function is serialized as its form, too",
          "org.micrograd.autograd.Op",
          "a Value is made by an operation, whose derivatives are Terms of Values",
          "org.micrograd.script.border.Border",
          "the border makes the views of either side, which send across it what they are asked for",
          "org.micrograd.jsr223.GradEngine",
          "javax.script wants an engine that knows its factory, which makes engines",
          "org.micrograd.session.Session",
          "a command acts on the session in which it was typed");

  /** A class type inside a descriptor or a generic signature. */
  private static final Pattern TYPE = Pattern.compile("L([a-z][\\w$]*(?:/[\\w$]+)+)[;<]");

  @Test
  void everyClassKeepsToItsFloor() throws IOException, URISyntaxException {
    List<String> violations =
        house().entrySet().stream()
            .flatMap(each ->
                each.getValue().stream()
                    .filter(to -> !allowed(each.getKey(), to))
                    .map(to -> each.getKey() + " -> " + to))
            .toList();
    assertEquals(List.of(), violations);
  }

  @Test
  void onlyNamedCirclesExist() throws IOException, URISyntaxException {
    Set<Set<String>> circles = circles(house());
    List<Set<String>> unnamed =
        circles.stream()
            .filter(circle -> CIRCLES.keySet().stream().noneMatch(circle::contains))
            .toList();
    assertEquals(List.of(), unnamed);
    assertEquals(CIRCLES.size(), circles.size(), "a named circle is gone: take out its name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A>B B>A         | A B
          A>B B>C C>A C>D | A B C
          A>B B>C A>C     | ''
          A>A             | ''
          A>B B>A C>D D>C | A B, C D
          """)
  void everyCircleIsFound(String references, String expected) {
    Map<String, Set<String>> classes = new TreeMap<>();
    for (String reference : references.split(" ")) {
      String[] ends = reference.split(">");
      classes.computeIfAbsent(ends[0], name -> new TreeSet<>()).add(ends[1]);
    }
    String found =
        circles(classes).stream().map(all -> String.join(" ", all)).collect(joining(", "));
    assertEquals(expected, found);
  }

  /** The classes of the engine, nested ones as part of the outermost, with what each refers to. */
  private static Map<String, Set<String>> house() throws IOException, URISyntaxException {
    Path classes = Path.of(Value.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<String, Set<String>> house = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(FloorsTest::isClass).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        house
            .computeIfAbsent(outermost(nameOf(bytes)), name -> new TreeSet<>())
            .addAll(references(bytes).stream().map(FloorsTest::outermost).toList());
      }
    }
    assertFalse(house.isEmpty(), "no class below " + classes);
    return house;
  }

  /** The sets of classes each of which leads to all others of its set. */
  private static Set<Set<String>> circles(Map<String, Set<String>> classes) {
    Map<String, Set<String>> reach = new TreeMap<>();
    classes.keySet().forEach(from -> reach.put(from, reached(from, classes)));
    Set<Set<String>> circles = new LinkedHashSet<>();
    reach.forEach((from, all) -> {
      Set<String> circle = new TreeSet<>(all);
      circle.removeIf(to -> !reach.getOrDefault(to, Set.of()).contains(from));
      if (circle.size() > 1) {
        circles.add(circle);
      }
    });
    return circles;
  }

  private static Set<String> reached(String from, Map<String, Set<String>> classes) {
    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(classes.get(from));
    while (!next.isEmpty()) {
      String name = next.pop();
      if (reached.add(name)) {
        next.addAll(classes.getOrDefault(name, Set.of()));
      }
    }
    return reached;
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
          wrong | org.micrograd.session.A             | org.jline.terminal.B
          ok    | org.micrograd.notebook.A            | com.google.gson.B
          wrong | org.micrograd.session.A             | com.google.gson.B
          ok    | org.micrograd.notebook.A            | org.commonmark.parser.B
          wrong | org.micrograd.console.A             | org.commonmark.parser.B
          ok    | org.micrograd.script.A              | org.graalvm.polyglot.B
          ok    | org.micrograd.script.border.A       | org.micrograd.script.language.B
          wrong | org.micrograd.script.A              | org.micrograd.script.run.B
          wrong | org.micrograd.script.language.A     | org.micrograd.script.border.B
          wrong | org.micrograd.script.border.A       | org.micrograd.script.host.B
          wrong | org.micrograd.draw.A                | org.graalvm.polyglot.B
          """)
  void everyRuleHolds(String verdict, String from, String to) {
    assertEquals(verdict.equals("ok"), allowed(from, to));
  }

  /** What is wrong with a class, as {@code from -> to}. */
  private static List<String> violations(byte[] bytes) {
    String from = nameOf(bytes);
    return references(bytes).stream()
        .filter(to -> !allowed(from, to))
        .map(to -> from + " -> " + to)
        .toList();
  }

  private static boolean allowed(String from, String to) {
    int floor = floor(packageOf(from));
    if (floor < 0) {
      return false;
    }
    if (to.startsWith("org.micrograd.")) {
      int other = floor(packageOf(to));
      return packageOf(to).equals(packageOf(from)) || other >= 0 && other < floor;
    }
    if (to.startsWith("guru.nidi.")) {
      return outermost(from).equals("org.micrograd.draw.V8Graphviz");
    }
    if (to.startsWith("org.eclipse.")) {
      return outermost(from).equals("org.micrograd.draw.ElkLayout");
    }
    if (to.startsWith("org.jline.")) {
      return packageOf(from).equals("org.micrograd.console");
    }
    if (to.startsWith("com.google.gson.") || to.startsWith("org.commonmark.")) {
      return packageOf(from).equals("org.micrograd.notebook");
    }
    return !to.startsWith("org.graalvm.polyglot.") || floor >= SCRIPT;
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

  /** The index of a package's floor; -1 for one that is not of the house. */
  private static int floor(String name) {
    return IntStream.range(0, FLOORS.size())
        .filter(i -> FLOORS.get(i).contains(name))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class") && !file.endsWith("module-info.class");
  }

  private static String name(String internal) {
    return internal.replace('/', '.');
  }

  private static String nameOf(byte[] bytes) {
    return name(ClassFile.of().parse(bytes).thisClass().asInternalName());
  }

  private static String outermost(String name) {
    return name.split("\\$", 2)[0];
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
