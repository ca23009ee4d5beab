package io.nasbook.kernel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final JavaClasses KERNEL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.nasbook.kernel");

  @Test
  void eachRoomKnowsOnlyTheRoomsBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("main")
        .definedBy("io.nasbook.kernel")
        .layer("archive")
        .definedBy("..kernel.archive..")
        .layer("server")
        .definedBy("..kernel.server..")
        .layer("helping")
        .definedBy("..kernel.helping..")
        .layer("engine")
        .definedBy("..kernel.engine..")
        .layer("session")
        .definedBy("..kernel.session..")
        .layer("magic")
        .definedBy("..kernel.magic..")
        .layer("maven")
        .definedBy("..kernel.maven..")
        .layer("output")
        .definedBy("..kernel.output..")
        .layer("protocol")
        .definedBy("..kernel.protocol..")
        .layer("source")
        .definedBy("..kernel.source..")
        .layer("jvm")
        .definedBy("..kernel.jvm..")
        .layer("guard")
        .definedBy("..kernel.guard..")
        .layer("log")
        .definedBy("..kernel.log..")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("archive")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("helping")
        .mayOnlyBeAccessedByLayers("session", "server", "main")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("session", "server", "helping", "main")
        .whereLayer("session")
        .mayOnlyBeAccessedByLayers("server", "main")
        .whereLayer("magic")
        .mayOnlyBeAccessedByLayers("session", "main")
        .whereLayer("maven")
        .mayOnlyBeAccessedByLayers("magic")
        .whereLayer("output")
        .mayOnlyBeAccessedByLayers("server", "main")
        .whereLayer("protocol")
        .mayOnlyBeAccessedByLayers("server", "output", "magic", "archive", "main")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("engine", "helping")
        .check(KERNEL);
  }

  @Test
  void whatCellsShareWithTheKernelIsOfTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("..kernel.guard..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "io.nasbook.kernel.guard..")
        .check(KERNEL);
  }

  @Test
  void socketsAreTheServersBusiness() {
    noClasses()
        .that()
        // The training run is a client, on the other side of the sockets.
        .resideOutsideOfPackages("..kernel.server..", "..kernel.archive..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.zeromq..")
        .check(KERNEL);
  }

  @Test
  void theKernelIsNotCompiledAgainstTheLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.nasbook..")
                .and(not(resideInAnyPackage("io.nasbook.kernel..", "io.nasbook.display.."))))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("tech.tablesaw..", "org.knowm.xchart..")
        .check(KERNEL);
  }
}
