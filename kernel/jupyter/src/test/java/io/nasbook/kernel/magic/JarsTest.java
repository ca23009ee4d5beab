package io.nasbook.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JarsTest {

  private static final List<Path> CLASSPATH =
      List.of(Path.of("/lib/guava-33.0.0-jre.jar"), Path.of("/lib/slf4j-api-2.0.20.jar"));

  @Test
  void anotherVersionOfWhatIsLoadedIsNamed() {
    assertThat(Jars.clashes(List.of(Path.of("/m2/guava-31.1-jre.jar")), CLASSPATH))
        .containsExactly(
            "guava 33.0.0-jre is loaded already and stays in use;"
                + " 31.1-jre is behind it on the class path");
  }

  @Test
  void theSameVersionOtherJarsAndLoggingAreNoClash() {
    List<Path> added =
        List.of(
            Path.of("/m2/guava-33.0.0-jre.jar"),
            Path.of("/m2/guava-testlib-31.1-jre.jar"),
            Path.of("/m2/classes"),
            Path.of("/m2/slf4j-api-1.7.36.jar"));
    assertThat(Jars.clashes(added, CLASSPATH)).isEmpty();
  }

  @Test
  void twoGroupsMayUseOneName() {
    Path jackson2 = Path.of("/m2/com/fasterxml/jackson-core/2.15.2/jackson-core-2.15.2.jar");
    Path jackson3 = Path.of("/m2/tools/jackson-core/3.0.0/jackson-core-3.0.0.jar");
    Path newer = Path.of("/m2/tools/jackson-core/3.1.0/jackson-core-3.1.0.jar");
    assertThat(Jars.clashes(List.of(jackson3), List.of(jackson2))).isEmpty();
    assertThat(Jars.clashes(List.of(newer), List.of(jackson2, jackson3))).hasSize(1);
  }
}
