package io.nasbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may import which; the lowest is {@code space}. */
class LayersTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "io.nasbook.file",
              "io.nasbook.terminal",
              "io.nasbook.space",
              "io.nasbook.cost",
              "io.nasbook.mcunet",
              "io.nasbook.network",
              "io.nasbook.predict",
              "io.nasbook.exact",
              "io.nasbook.search",
              "io.nasbook.stats");

  @Test
  void packagesImportOnlyPackagesBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("file")
        .definedBy("io.nasbook.file")
        .layer("terminal")
        .definedBy("io.nasbook.terminal")
        .layer("space")
        .definedBy("io.nasbook.space")
        .layer("cost")
        .definedBy("io.nasbook.cost")
        .layer("mcunet")
        .definedBy("io.nasbook.mcunet")
        .layer("network")
        .definedBy("io.nasbook.network")
        .layer("predict")
        .definedBy("io.nasbook.predict")
        .layer("exact")
        .definedBy("io.nasbook.exact")
        .layer("search")
        .definedBy("io.nasbook.search")
        .layer("stats")
        .definedBy("io.nasbook.stats")
        .whereLayer("stats")
        .mayNotAccessAnyLayer()
        .whereLayer("terminal")
        .mayNotAccessAnyLayer()
        .whereLayer("terminal")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("search")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("exact")
        .mayOnlyBeAccessedByLayers("search")
        .whereLayer("network")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("predict")
        .mayOnlyBeAccessedByLayers("search")
        .whereLayer("mcunet")
        .mayOnlyBeAccessedByLayers("predict", "network")
        .whereLayer("file")
        .mayOnlyBeAccessedByLayers("mcunet", "predict")
        .whereLayer("cost")
        .mayOnlyBeAccessedByLayers("mcunet", "network", "exact", "search")
        .check(CORE);
  }

  @Test
  void packagesHaveNoCycle() {
    slices().matching("io.nasbook.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void theCoreKnowsOnlyTheJdkAndJackson() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "tools.jackson..",
            "io.nasbook.file",
            "io.nasbook.terminal",
            "io.nasbook.space",
            "io.nasbook.cost",
            "io.nasbook.mcunet",
            "io.nasbook.network",
            "io.nasbook.predict",
            "io.nasbook.exact",
            "io.nasbook.search",
            "io.nasbook.stats")
        .check(CORE);
  }

  @Test
  void spacesCostsAndExactAlgorithmsDoNotReadFiles() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.nasbook.space",
            "io.nasbook.cost",
            "io.nasbook.network",
            "io.nasbook.exact",
            "io.nasbook.search")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "java.nio.file..", "java.io..")
        .check(CORE);
  }

  @Test
  void noJacksonTypeIsInAPublicSignature() {
    classes().that().arePublic().should(keepJacksonInside()).check(CORE);
  }

  private static ArchCondition<JavaClass> keepJacksonInside() {
    return new ArchCondition<>("have no Jackson type in public members") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMembers().stream()
            .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(LayersTest::namesJackson)
            .forEach(
                member -> events.add(SimpleConditionEvent.violated(member, member.getFullName())));
      }
    };
  }

  private static boolean namesJackson(JavaMember member) {
    return Stream.of(member.getFullName(), member.getDescriptor())
        .anyMatch(text -> text.contains("tools.jackson") || text.contains("tools/jackson"));
  }
}
