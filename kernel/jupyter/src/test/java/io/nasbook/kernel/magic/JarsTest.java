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
}
