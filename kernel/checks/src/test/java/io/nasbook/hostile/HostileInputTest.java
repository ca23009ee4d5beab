package io.nasbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every reader of the project answers a hostile file with one sentence, and soon. */
class HostileInputTest {
  private static final int LONGEST_SENTENCE = 300;

  @TempDir Path folder;

  private static Stream<HostileFile> all() {
    return Stream.of(
            CheckpointFiles.all(),
            DataFiles.all(),
            ImageFiles.all(),
            TextFiles.all(),
            KernelFiles.all())
        .flatMap(files -> files);
  }

  @TestFactory
  Stream<DynamicTest> aHostileFileIsAnsweredWithItsSentence() {
    return all()
        .map(file -> DynamicTest.dynamicTest(file.name() + ": " + file.title(), () -> check(file)));
  }

  private void check(HostileFile file) throws Exception {
    Path place = Files.createTempDirectory(folder, "hostile");
    Throwable thrown =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> catchThrowable(() -> file.readIn(place)));
    assertThat(thrown).as("an exception").isInstanceOf(RuntimeException.class);
    assertThat(thrown.getMessage()).isEqualTo(file.sentenceIn(place));
    assertThat(thrown.getMessage().replace(place.toString(), ""))
        .hasSizeLessThan(LONGEST_SENTENCE)
        .doesNotContain("\n");
  }

  @TestFactory
  Stream<DynamicTest> whatFuzzingFoundIsReadOrRefused() throws IOException {
    Path found = Path.of("src/test/resources/found");
    if (!Files.isDirectory(found)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(found)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(found.relativize(file).toString(), () -> again(file)));
    }
  }

  private void again(Path found) throws Exception {
    String reader = found.getParent().getFileName().toString().toUpperCase(Locale.ROOT);
    Path copy = Files.createTempDirectory(folder, "found").resolve("input");
    Files.copy(found, copy);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> FuzzedReader.valueOf(reader).read(copy));
  }

  @Test
  void everyGoodFileIsReadSoThatTheSuiteTestsMoreThanRefusal() throws Exception {
    for (FuzzedReader reader : FuzzedReader.values()) {
      Path place = Files.createTempDirectory(folder, "good").resolve("input");
      Files.write(place, reader.good());
      assertThatCode(() -> reader.mustRead(place)).as(reader.name()).doesNotThrowAnyException();
    }
  }

  @Test
  void theSuiteHasAtLeastAHundredFilesAndNoTitleTwiceForOneReader() {
    List<String> titles = all().map(file -> file.name() + ": " + file.title()).toList();
    assertThat(titles).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }
}
