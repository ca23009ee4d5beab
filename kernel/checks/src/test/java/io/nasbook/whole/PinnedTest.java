package io.nasbook.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The same sources give the same program: every version is one version, every download is checked.
 */
class PinnedTest {
  private static final Path ROOT = Path.of("../..");
  private static final String OWN = "0.1.0-SNAPSHOT";

  @Test
  void everyVersionInThePomsIsExactlyOne() throws Exception {
    for (Path pom : poms()) {
      for (Element version : elements(pom, "version")) {
        String text = version.getTextContent().strip();
        boolean own = text.equals(OWN) || text.equals("${project.version}");
        assertThat(
                own
                    || text.matches("\\$\\{[a-z0-9.-]+\\.version\\}|\\$\\{[^}]+\\}-\\$\\{[^}]+\\}")
                    || isExact(text))
            .as("%s in %s, %s", text, pom, version.getParentNode().getNodeName())
            .isTrue();
      }
      for (Element property : elements(pom, "*")) {
        if (property.getTagName().endsWith(".version")) {
          assertThat(property.getTextContent()).as(pom.toString()).matches(PinnedTest::isExact);
        }
      }
    }
  }

  private static boolean isExact(String version) {
    boolean toolchain =
        version.equals("[21,)"); // of the JDK on the machine, which nothing downloads
    return toolchain
        || version.matches("[0-9]+(\\.[0-9A-Za-z]+)*(-[0-9A-Za-z.]+)?")
            && !version.contains("SNAPSHOT");
  }

  /** Of a plug-in without version Maven takes whichever is newest in its own list. */
  @Test
  void everyPluginHasAVersion() throws Exception {
    Set<String> pinned = new HashSet<>();
    Map<String, Path> used = new HashMap<>();
    for (Path pom : poms()) {
      for (Element plugin : elements(pom, "plugin")) {
        String name = child(plugin, "artifactId");
        used.put(name, pom);
        if (!child(plugin, "version").isEmpty()) {
          pinned.add(name);
        }
      }
    }
    assertThat(pinned).containsAll(used.keySet());
    assertThat(pinned)
        .contains(
            "maven-clean-plugin",
            "maven-resources-plugin",
            "maven-jar-plugin",
            "maven-surefire-plugin",
            "maven-install-plugin");
  }

  @Test
  void whatMavenFetchesIsCheckedAndAWrongChecksumIsAnError() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve(".mvn/maven.config"))).contains("-C");
    assertThat(Files.readString(ROOT.resolve(".mvn/wrapper/maven-wrapper.properties")))
        .containsPattern("(?m)^distributionUrl=https://repo\\.maven\\.apache\\.org/.*\\.zip$")
        .containsPattern("(?m)^distributionSha256Sum=[0-9a-f]{64}$");
  }

  @Test
  void everyPythonPackageIsLockedWithItsHashes() throws IOException {
    for (String lock : List.of("requirements.lock", "requirements-test.lock")) {
      String text = Files.readString(ROOT.resolve("kernel/python/" + lock));
      List<String> entries =
          Stream.of(text.split("\n(?=[a-zA-Z0-9])"))
              .filter(entry -> !entry.startsWith("#"))
              .toList();
      assertThat(entries).hasSizeGreaterThan(50);
      assertThat(entries)
          .allMatch(
              entry ->
                  entry.matches(
                      "(?s)[A-Za-z0-9._-]+(\\[.*?\\])?==[^ ]+ .*--hash=sha256:[0-9a-f]{64}.*"));
    }
  }

  @Test
  void theLauncherInstallsNothingThatIsNotLocked() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("launcher"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sh")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    assertThat(lines.stream().filter(line -> line.matches(" *pip_install .*")))
        .isNotEmpty()
        .allMatch(line -> line.contains("--require-hashes") || line.contains("$state/package"));
    assertThat(lines).noneMatch(line -> line.matches("[^#]*\\b(curl|wget) .*https?:.*"));
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return files
          .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("target"))
          .toList();
    }
  }

  private static List<Element> elements(Path pom, String tag) throws Exception {
    NodeList found =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String child(Element parent, String tag) {
    NodeList found = parent.getChildNodes();
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .filter(node -> node.getNodeName().equals(tag))
        .map(node -> node.getTextContent().strip())
        .findFirst()
        .orElse("");
  }
}
