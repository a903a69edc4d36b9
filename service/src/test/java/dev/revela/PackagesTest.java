package dev.revela;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Holds the direction of docs/architecture.md: lambda, pipeline, the parts, photo. */
class PackagesTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.revela");

  @Test
  void packagesDependOneWayOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("lambda")
        .definedBy("dev.revela.lambda..")
        .layer("config")
        .definedBy("dev.revela.config..")
        .layer("pipeline")
        .definedBy("dev.revela.pipeline..")
        .layer("storage")
        .definedBy("dev.revela.storage..")
        .layer("imaging")
        .definedBy("dev.revela.imaging..")
        .layer("workspace")
        .definedBy("dev.revela.workspace..")
        .layer("telemetry")
        .definedBy("dev.revela.telemetry..")
        .layer("photo")
        .definedBy("dev.revela.photo..")
        .layer("json")
        .definedBy("dev.revela.json..")
        .whereLayer("lambda")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("config")
        .mayOnlyBeAccessedByLayers("lambda")
        .whereLayer("pipeline")
        .mayOnlyBeAccessedByLayers("lambda")
        .whereLayer("storage")
        .mayOnlyBeAccessedByLayers("lambda", "pipeline")
        .whereLayer("imaging")
        .mayOnlyBeAccessedByLayers("lambda", "pipeline")
        .whereLayer("workspace")
        .mayOnlyBeAccessedByLayers("lambda", "pipeline")
        .whereLayer("telemetry")
        .mayOnlyBeAccessedByLayers("lambda", "pipeline", "config")
        .whereLayer("photo")
        .mayOnlyBeAccessedByLayers(
            "lambda", "config", "pipeline", "imaging", "storage", "workspace")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("lambda", "config", "pipeline", "telemetry")
        .check(classes);
  }

  @Test
  void noPackageIsPartOfACycle() {
    SlicesRuleDefinition.slices()
        .matching("dev.revela.(**)")
        .should()
        .beFreeOfCycles()
        .check(classes);
  }
}
