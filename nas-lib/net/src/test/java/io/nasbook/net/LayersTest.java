package io.nasbook.net;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.nasbook.net");

  @Test
  void packagesImportOnlyThoseBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("weights")
        .definedBy("io.nasbook.net.weights")
        .layer("layer")
        .definedBy("io.nasbook.net.layer")
        .layer("image")
        .definedBy("io.nasbook.net.image")
        .layer("onnx")
        .definedBy("io.nasbook.net.onnx")
        .layer("ofa")
        .definedBy("io.nasbook.net.ofa")
        .layer("torch")
        .definedBy("io.nasbook.net.torch")
        .layer("train")
        .definedBy("io.nasbook.net.train")
        .layer("table")
        .definedBy("io.nasbook.net.table")
        .layer("rank")
        .definedBy("io.nasbook.net.rank")
        .whereLayer("rank")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("table")
        .mayOnlyBeAccessedByLayers("rank")
        .whereLayer("train")
        .mayOnlyBeAccessedByLayers("rank")
        .whereLayer("torch")
        .mayOnlyBeAccessedByLayers("train")
        .whereLayer("ofa")
        .mayOnlyBeAccessedByLayers("torch", "train", "table", "rank")
        .whereLayer("onnx")
        .mayOnlyBeAccessedByLayers("ofa")
        .whereLayer("image")
        .mayOnlyBeAccessedByLayers("onnx", "ofa", "torch", "train")
        .whereLayer("layer")
        .mayOnlyBeAccessedByLayers("onnx", "ofa", "torch", "train", "rank")
        .check(CLASSES);
  }

  @Test
  void onlyOnePackageKnowsEachEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.nasbook.net.onnx")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.nasbook.net.torch")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl..", "com.sun.jna..")
        .check(CLASSES);
  }

  /** {@code io.nasbook.file} is plain Java too: it says in a sentence what is wrong with a file. */
  @Test
  void checkpointsAreReadWithPlainJava() {
    classes()
        .that()
        .resideInAPackage("io.nasbook.net.weights")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "tools.jackson..", "io.nasbook.file", "io.nasbook.net.weights")
        .check(CLASSES);
  }
}
