import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

// The root pom.xml runs this on the JDK that the build compiles with: "check" fails and names the
// Java sources that are not formatted, "write" formats them.

/** What stays as it was typed: a table reads best with one row a line. */
final Pattern asTyped =
    Pattern.compile("// @formatter:off.*?(// @formatter:on|\\z)", Pattern.DOTALL);

String format(String source) throws Exception {
  String pruned = RemoveUnusedImports.removeUnusedImports(source);
  String formatted =
      new Formatter().formatSource(ImportOrderer.reorderImports(pruned, Style.GOOGLE));
  var kept = asTyped.matcher(source).results().map(MatchResult::group).iterator();
  return asTyped.matcher(formatted).replaceAll(_ -> Matcher.quoteReplacement(kept.next()));
}

/** The file with what is wrong with it, or nothing. */
Stream<String> problem(Path file, boolean write) {
  try {
    String source = Files.readString(file);
    String formatted = format(source);
    if (formatted.equals(source)) {
      return Stream.empty();
    }
    if (write) {
      Files.writeString(file, formatted);
      return Stream.empty();
    }
    return Stream.of("  " + file);
  } catch (Exception e) {
    return Stream.of("  " + file + ": " + e.getMessage());
  }
}

void main(String[] args) throws IOException {
  boolean write = args[0].equals("write");
  var files = new ArrayList<Path>();
  for (String folder : List.of(".mvn", "engine/src", "stdlib/src", "samples/src")) {
    if (Files.isDirectory(Path.of(folder))) {
      try (var all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
  }
  var problems = files.parallelStream().flatMap(file -> problem(file, write)).sorted().toList();
  if (!problems.isEmpty()) {
    IO.println("Not formatted:\n" + String.join("\n", problems));
    IO.println("To format every source, run in the root: mvn -q -N verify -Dformat=write");
    System.exit(1);
  }
}
