import java.security.MessageDigest;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

// samples/pom.xml runs this in the profile release: it lists what would be published and checks it
// for what Maven Central demands.

final XPath xpath = XPathFactory.newInstance().newXPath();

/** What the pom of every published module says. */
final List<String> demanded =
    List.of(
        "/project/modelVersion",
        "/project/groupId",
        "/project/artifactId",
        "/project/version",
        "/project/name",
        "/project/description",
        "/project/url",
        "/project/licenses/license/name",
        "/project/licenses/license/url",
        "/project/developers/developer/name",
        "/project/scm/connection",
        "/project/scm/developerConnection",
        "/project/scm/url");

/** What it does not say: things of the build, which a reader cannot resolve. */
final List<String> refused =
    List.of(
        "/project/parent",
        "/project/repositories",
        "/project/profiles",
        "/project/dependencies/dependency[not(version)]",
        "//*[contains(text(), '${')]",
        "//version[contains(text(), 'SNAPSHOT')]");

String text(Document pom, String path) throws Exception {
  return xpath.evaluate(path, pom).strip();
}

void checkPom(Path file, List<String> problems) throws Exception {
  Document pom =
      DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
  for (String path : demanded) {
    if (text(pom, path).isEmpty()) {
      problems.add(file + " has no " + path);
    }
  }
  for (String path : refused) {
    if ((Boolean) xpath.evaluate(path, pom, XPathConstants.BOOLEAN)) {
      problems.add(file + " has " + path);
    }
  }
  String base = text(pom, "/project/artifactId") + "-" + text(pom, "/project/version");
  if (!file.getFileName().toString().equals(base + ".pom")) {
    problems.add(file + " describes " + base);
  }
  checkJar(file.resolveSibling(base + ".jar"), "META-INF/LICENSE", problems);
  checkJar(file.resolveSibling(base + "-sources.jar"), "org/micrograd/", problems);
  checkJar(file.resolveSibling(base + "-javadoc.jar"), "index.html", problems);
  if (!Files.exists(file.resolveSibling(base + "-cyclonedx.json"))) {
    problems.add(file + " has no list of components beside it");
  }
}

void checkJar(Path jar, String entry, List<String> problems) throws IOException {
  if (!Files.exists(jar)) {
    problems.add("there is no " + jar);
    return;
  }
  try (var zip = new ZipFile(jar.toFile())) {
    if (zip.stream().noneMatch(each -> each.getName().startsWith(entry))) {
      problems.add(jar + " has no " + entry);
    }
  }
}

void checkSum(Path file, String algorithm, String extension, List<String> problems)
    throws Exception {
  Path sum = file.resolveSibling(file.getFileName() + extension);
  byte[] digest = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
  if (!Files.exists(sum) || !Files.readString(sum).startsWith(HexFormat.of().formatHex(digest))) {
    problems.add(file + " has no right " + extension);
  }
}

void main(String[] args) throws Exception {
  Path folder = Path.of(args[0]);
  var expected = List.of("micrograd-engine", "micrograd-stdlib");
  var problems = new ArrayList<String>();
  List<Path> files;
  try (var all = Files.walk(folder)) {
    files =
        all.filter(Files::isRegularFile)
            .filter(file -> !file.getFileName().toString().startsWith("maven-metadata"))
            .sorted()
            .toList();
  }
  var poms = files.stream().filter(file -> file.toString().endsWith(".pom")).toList();
  for (Path pom : poms) {
    checkPom(pom, problems);
  }
  var modules =
      poms.stream().map(pom -> pom.getParent().getParent().getFileName().toString()).toList();
  if (!modules.equals(expected)) {
    problems.add("the modules are " + modules + ", not " + expected);
  }
  var published =
      files.stream()
          .filter(file -> !file.toString().matches(".*\\.(md5|sha1|sha256|sha512)"))
          .toList();
  for (Path file : published) {
    checkSum(file, "MD5", ".md5", problems);
    checkSum(file, "SHA-1", ".sha1", problems);
    IO.println("%,12d %s".formatted(Files.size(file), folder.relativize(file)));
  }
  boolean signed = published.stream().anyMatch(file -> file.toString().endsWith(".asc"));
  IO.println(signed ? "signed" : "not signed: -Dgpg.skip=false signs");
  if (!problems.isEmpty()) {
    IO.println("Not ready to be published:\n  " + String.join("\n  ", problems));
    System.exit(1);
  }
}
