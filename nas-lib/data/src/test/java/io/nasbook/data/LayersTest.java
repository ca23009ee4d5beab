package io.nasbook.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.nasbook.data");

  @Test
  void theRasteriserKnowsNothingOfScenesAndFiles() {
    noClasses()
        .that()
        .resideInAPackage("io.nasbook.data.draw..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.nasbook.data.wakewords..",
            "io.nasbook.data.files..",
            "io.nasbook.data.folder..",
            "io.nasbook.data.store..")
        .check(CLASSES);
  }

  @Test
  void generatedImagesNeedNoFilesAndNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage("io.nasbook.data.wakewords..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.nasbook.data.files..",
            "io.nasbook.data.folder..",
            "io.nasbook.data.store..",
            "java.net..")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreTalksToTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.nasbook.data.store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net..")
        .check(CLASSES);
  }

  /** Sines of the platform differ in the last bit between machines; those of StrictMath do not. */
  @Test
  void generatedImagesUseNoFunctionThatDiffersBetweenMachines() {
    for (String function : new String[] {"sin", "cos", "tan", "exp", "log", "cbrt"}) {
      noClasses()
          .that()
          .resideInAnyPackage("io.nasbook.data.draw..", "io.nasbook.data.wakewords..")
          .should()
          .callMethod(Math.class, function, double.class)
          .check(CLASSES);
    }
    noClasses()
        .that()
        .resideInAnyPackage("io.nasbook.data.draw..", "io.nasbook.data.wakewords..")
        .should()
        .callMethod(Math.class, "pow", double.class, double.class)
        .orShould()
        .callMethod(Math.class, "atan2", double.class, double.class)
        .check(CLASSES);
  }
}
