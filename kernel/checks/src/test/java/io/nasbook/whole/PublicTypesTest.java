package io.nasbook.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is public for its tests alone: code, a notebook, the guide or a command uses it. */
class PublicTypesTest {
  private static final Path ROOT = Path.of("../..");
  private static final List<String> NAMED_IN =
      List.of(
          "notebooks",
          "docs",
          "launcher",
          "README.md",
          "nasbook",
          "nas-lib/plot/src/main/resources/META-INF/services",
          "kernel/display/src/main/resources/META-INF/services");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(
              place ->
                  !place.contains("/testing/")
                      && !place.contains("nasbook-testing")
                      && !place.contains("jmh_generated"))
          .importPackages("io.nasbook");

  @Test
  void everyPublicTypeIsUsedOutsideOfItsTests() throws IOException {
    String texts = texts();
    assertThat(ALL).hasSizeGreaterThan(300);
    List<String> unused =
        ALL.stream()
            .filter(PublicTypesTest::isPublicType)
            .filter(type -> !isUsedByCode(type) && !isNamed(type, texts))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    assertThat(unused).isEmpty();
  }

  private static boolean isPublicType(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isAnonymousClass();
  }

  private static boolean isUsedByCode(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .anyMatch(user -> isNested(type) || !outermost(user).equals(outermost(type)));
  }

  /** A nested type belongs to the type around it. */
  private static boolean isNested(JavaClass type) {
    return type.getEnclosingClass().isPresent();
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(PublicTypesTest::outermost).orElse(type);
  }

  private static boolean isNamed(JavaClass type, String texts) {
    return Pattern.compile("\\b" + Pattern.quote(type.getSimpleName()) + "\\b")
        .matcher(texts)
        .find();
  }

  private static String texts() throws IOException {
    StringBuilder texts = new StringBuilder();
    for (String place : NAMED_IN) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
        texts.append(
            files
                .filter(Files::isRegularFile)
                .filter(
                    file ->
                        file.toString().matches(".*(\\.ipynb|\\.md|\\.sh|/nasbook|/services/.*)$"))
                .map(PublicTypesTest::read)
                .collect(Collectors.joining("\n")));
      }
    }
    return texts.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }
}
