package io.nasbook.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.nasbook.data");

  /** The rasteriser knows nothing of scenes, and generated images need no files. */
  @Test
  void packagesImportOnlyPackagesBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("images")
        .definedBy("io.nasbook.data")
        .layer("draw")
        .definedBy("io.nasbook.data.draw")
        .layer("wakewords")
        .definedBy("io.nasbook.data.wakewords")
        .layer("folder")
        .definedBy("io.nasbook.data.folder")
        .layer("files")
        .definedBy("io.nasbook.data.files")
        .layer("store")
        .definedBy("io.nasbook.data.store")
        .whereLayer("draw")
        .mayOnlyBeAccessedByLayers("wakewords")
        .whereLayer("wakewords")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("folder")
        .mayOnlyBeAccessedByLayers("files")
        .whereLayer("files")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("store")
        .mayNotBeAccessedByAnyLayer()
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
