package io.nasbook.kernel.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a repository in a folder, so that no network is needed. */
class MavenResolverTest {

  private static final Set<String> SCOPES = Set.of("compile", "runtime", "system", "import");

  @TempDir Path folder;
  private Path remote;
  private Path local;
  private MavenResolver resolver;

  @BeforeEach
  void begin() throws Exception {
    remote = Files.createDirectory(folder.resolve("entfernt ü"));
    local = folder.resolve("local");
    publish(
        "org.x:top:1",
        "<dependency><groupId>org.x</groupId><artifactId>base</artifactId><version>2</version></dependency>");
    publish("org.x:base:2", "");
    publish("org.x:base:3", "");
    resolver = resolver(remote.toUri());
  }

  @Test
  void aLibraryComesWithWhatItNeeds() throws Exception {
    assertThat(names(resolver.resolve(List.of("org.x:top:1"))))
        .containsExactly("top-1.jar", "base-2.jar");
  }

  @Test
  void theLocalRepositoryIsAskedBeforeAnyOther() throws Exception {
    resolver.resolve(List.of("org.x:top:1"));
    MavenResolver elsewhere = resolver(URI.create("http://127.0.0.1:9/"));
    assertThat(names(elsewhere.resolve(List.of("org.x:top:1"))))
        .containsExactly("top-1.jar", "base-2.jar");
  }

  @Test
  void whatIsNotThereIsNamedWithTheRepositoriesThatWereAsked() {
    assertThatThrownBy(() -> resolver.resolve(List.of("org.x:none:1")))
        .isInstanceOf(MavenException.class)
        .hasMessageMatching(
            "org.x:none:(jar|pom):1 was not found in test \\(file:.*\\); check .*%mavenRepo ID URL");
  }

  @Test
  void anUnreachableRepositoryIsSaidToBeNoNetwork() throws Exception {
    MavenResolver elsewhere = resolver(URI.create("http://127.0.0.1:9/"));
    assertThatThrownBy(() -> elsewhere.resolve(List.of("org.x:top:1")))
        .isInstanceOf(MavenException.class)
        .hasMessageContaining("org.x:top:")
        .hasMessageContaining("there is no network");
  }

  @Test
  void badCoordinatesAreExplained() {
    assertThatThrownBy(() -> resolver.resolve(List.of("org.x:top")))
        .hasMessage("org.x:top names no version; write for instance org.x:top:1.0");
    for (String bad : List.of("top", "a:b:c:d:e:f", "a::1", "a b:c:1", "a:b:", "a:b:../../1")) {
      assertThatThrownBy(() -> resolver.resolve(List.of(bad)))
          .hasMessageStartingWith("expected group:artifact:version")
          .hasMessageEndingWith("but got " + bad);
    }
  }

  @Test
  void aRangeTakesTheNewestVersionThatFits() throws Exception {
    metadata("org.x:base", "2", "3");
    assertThat(names(resolver.resolve(List.of("org.x:base:[2,3)")))).containsExactly("base-2.jar");
    assertThat(names(resolver.resolve(List.of("org.x:base:[2,)")))).containsExactly("base-3.jar");
    assertThatThrownBy(() -> resolver.resolve(List.of("org.x:base:[7,8]")))
        .isInstanceOf(MavenException.class)
        .hasMessageContaining("[7,8]");
  }

  @Test
  void aFileWithAWrongChecksumIsNotUsed() throws Exception {
    Files.writeString(file("org.x:base:2", ".jar"), "changed on the way");
    assertThatThrownBy(() -> resolver.resolve(List.of("org.x:base:2")))
        .hasMessageContaining("wrong checksum");
    assertThat(local.resolve("org/x/base/2/base-2.jar")).doesNotExist();
  }

  @Test
  void piecesOfAPomAreMadeIntoAPom() throws Exception {
    String pieces =
        """
        <repository><id>test</id><url>%s</url></repository>
        <dependency><groupId>org.x</groupId><artifactId>top</artifactId><version>1</version></dependency>
        <dependencies>
          <dependency><groupId>org.x</groupId><artifactId>base</artifactId><version>3</version>
            <scope>test</scope></dependency>
        </dependencies>
        """
            .formatted(remote.toUri());
    assertThat(names(resolver.resolvePom(pieces, SCOPES)))
        .containsExactly("top-1.jar", "base-2.jar");
    assertThat(names(resolver.resolvePom(pieces, Set.of("test")))).containsExactly("base-3.jar");
  }

  @Test
  void aPomFileIsReadWithItsParentAndProperties() throws Exception {
    Files.writeString(
        folder.resolve("parent.xml"),
        pom("org.y:parent:1", "<packaging>pom</packaging><properties><v>3</v></properties>"));
    Path child = Files.createDirectory(folder.resolve("child")).resolve("pom.xml");
    Files.writeString(
        child,
        "<project><modelVersion>4.0.0</modelVersion><parent><groupId>org.y</groupId>"
            + "<artifactId>parent</artifactId><version>1</version>"
            + "<relativePath>../parent.xml</relativePath></parent><artifactId>child</artifactId>"
            + "<repositories><repository><id>test</id><url>"
            + remote.toUri()
            + "</url></repository></repositories><dependencies><dependency>"
            + "<groupId>org.x</groupId><artifactId>base</artifactId><version>${v}</version>"
            + "</dependency></dependencies></project>");
    assertThat(names(resolver.resolvePom(child, SCOPES))).containsExactly("base-3.jar");
  }

  @Test
  void aPomThatIsNoXmlIsExplained() {
    assertThatThrownBy(() -> resolver.resolvePom("<dependency>", SCOPES))
        .isInstanceOf(MavenException.class)
        .hasMessageStartingWith("the POM is no XML");
  }

  private MavenResolver resolver(URI repository) throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("settings.xml"),
            "<settings><localRepository>"
                + local
                + "</localRepository><mirrors><mirror>"
                + "<id>test</id><mirrorOf>*</mirrorOf><url>"
                + repository
                + "</url></mirror></mirrors></settings>");
    return MavenResolver.of(settings);
  }

  private static List<String> names(List<Path> jars) {
    return jars.stream().map(jar -> jar.getFileName().toString()).toList();
  }

  private void publish(String coordinates, String dependencies) throws Exception {
    write(file(coordinates, ".jar"), "the jar " + coordinates);
    write(
        file(coordinates, ".pom"),
        pom(coordinates, "<dependencies>" + dependencies + "</dependencies>"));
  }

  private void metadata(String name, String... versions) throws Exception {
    List<String> parts = List.of(name.split(":"));
    String text =
        "<metadata><groupId>"
            + parts.get(0)
            + "</groupId><artifactId>"
            + parts.get(1)
            + "</artifactId><versioning><versions><version>"
            + String.join("</version><version>", versions)
            + "</version></versions></versioning></metadata>";
    write(
        remote.resolve(name.replace('.', '/').replace(':', '/')).resolve("maven-metadata.xml"),
        text);
  }

  private static String pom(String coordinates, String content) {
    List<String> parts = List.of(coordinates.split(":"));
    return "<project><modelVersion>4.0.0</modelVersion><groupId>"
        + parts.get(0)
        + "</groupId><artifactId>"
        + parts.get(1)
        + "</artifactId><version>"
        + parts.get(2)
        + "</version>"
        + content
        + "</project>";
  }

  private Path file(String coordinates, String extension) {
    List<String> parts = List.of(coordinates.split(":"));
    return remote
        .resolve(parts.get(0).replace('.', '/'))
        .resolve(parts.get(1))
        .resolve(parts.get(2))
        .resolve(parts.get(1) + "-" + parts.get(2) + extension);
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    byte[] digest = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file));
    Files.writeString(Path.of(file + ".sha1"), HexFormat.of().formatHex(digest));
  }
}
