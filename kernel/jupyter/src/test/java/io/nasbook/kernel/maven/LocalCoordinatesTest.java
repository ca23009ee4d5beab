package io.nasbook.kernel.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCoordinatesTest {

  @TempDir Path folder;

  @BeforeEach
  void makeRepository() throws IOException {
    for (String pom :
        new String[] {
          "org/piece/answer/1.9/answer-1.9.pom",
          "org/piece/answer/1.10/answer-1.10.pom",
          "org/piece/question/2.0/question-2.0.pom",
          "org/pieces/other/1/other-1.pom",
          "flat/flat/1/flat-1.pom"
        }) {
      Path file = folder.resolve(pom);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "<project/>");
    }
  }

  private java.util.List<String> complete(String typed) {
    return new LocalCoordinates(folder).complete(typed);
  }

  @Test
  void groupsAndArtifactsAreCompleted() {
    assertThat(complete("org.pie"))
        .containsExactly("org.piece:answer:", "org.piece:question:", "org.pieces:other:");
    assertThat(complete("org.piece:q")).containsExactly("org.piece:question:");
    assertThat(complete("fl")).containsExactly("flat:flat:");
    assertThat(complete("")).hasSize(4);
  }

  @Test
  void versionsAreCompletedTheNewestFirst() {
    assertThat(complete("org.piece:answer:"))
        .containsExactly("org.piece:answer:1.10", "org.piece:answer:1.9");
    assertThat(complete("org.piece:answer:1.9")).containsExactly("org.piece:answer:1.9");
  }

  @Test
  void whatIsNotThereHasNoCompletion() {
    assertThat(complete("com.none")).isEmpty();
    assertThat(complete("org.piece:none:")).isEmpty();
    assertThat(complete("org.piece:answer:1:2:3:4")).isEmpty();
    assertThat(new LocalCoordinates(folder.resolve("none")).complete("a")).isEmpty();
  }
}
