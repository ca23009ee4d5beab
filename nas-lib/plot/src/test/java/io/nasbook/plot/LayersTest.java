package io.nasbook.plot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.nasbook");

  @Test
  void packagesImportOnlyPackagesBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("facade")
        .definedBy("io.nasbook.plot")
        .layer("picture")
        .definedBy("io.nasbook.plot.picture")
        .layer("chart")
        .definedBy("io.nasbook.plot.chart")
        .layer("table")
        .definedBy("io.nasbook.plot.table")
        .whereLayer("facade")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("picture")
        .mayOnlyBeAccessedByLayers("facade")
        .whereLayer("chart")
        .mayOnlyBeAccessedByLayers("facade", "picture")
        .check(CLASSES);
  }

  @Test
  void chartDataKnowsNoDrawingLibrary() {
    noClasses()
        .that()
        .resideInAnyPackage("io.nasbook.plot.chart", "io.nasbook.plot.table")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.knowm..")
                .or(resideInAPackage("java.awt.."))
                .or(resideInAPackage("io.nasbook.mcunet.."))
                .or(resideInAPackage("io.nasbook.cost..")))
        .check(CLASSES);
  }
}
