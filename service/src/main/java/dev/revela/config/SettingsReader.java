package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.photo.EngineProfile;
import dev.revela.photo.Recipe;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the settings and checks them, all at once. */
public final class SettingsReader {
  /** Loosely: S3 has more rules, and itself says no to the names that break them. */
  private static final Kind<String> BUCKET =
      Kinds.text(
          "a bucket's name: 3 to 63 of a-z, 0-9, . and -", Pattern.compile("[a-z0-9.-]{3,63}"));

  private static final Kind<Path> WORK_DIRECTORY =
      Kinds.text(
          "an absolute path below another directory, such as /tmp/revela",
          SettingsReader::workDirectory);

  /** The SDK's own variables for an S3 server of another kind. */
  private static final List<String> ENDPOINTS = List.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");

  private static final Kind<LogLevel> LOG_LEVEL = Kinds.oneOf(LogLevel.values(), LogLevel::label);

  private final EngineProfile engine;

  /**
   * @param engine what a recipe can ask for
   */
  public SettingsReader(EngineProfile engine) {
    this.engine = engine;
  }

  /**
   * Reads the settings from environment variables and from the recipe that they name.
   *
   * @throws SettingsException where anything is wrong; its message names all of it
   */
  public Settings read(Map<String, String> variables) {
    Problems problems = new Problems();
    Environment environment = new Environment(variables, problems);
    environment.rejectUnknown();

    Optional<String> outputBucket = outputBucket(environment, problems);
    Set<String> inputBuckets = inputBuckets(environment, outputBucket, problems);
    Path workDirectory =
        environment.read(Variable.WORK_DIR, WORK_DIRECTORY).orElse(Path.of("/tmp/revela"));
    LogLevel logLevel = environment.read(Variable.LOG_LEVEL, LOG_LEVEL).orElse(LogLevel.INFO);
    String region = region(variables, problems);
    RecipeDocument document = RecipeDocument.of(environment, problems);
    Recipe recipe = new RecipeReader(engine, environment, problems).read(document.json());

    problems.throwIfAny();
    return new Settings(
        outputBucket.orElseThrow(),
        inputBuckets,
        workDirectory,
        logLevel,
        region,
        ENDPOINTS.stream().anyMatch(name -> !variables.getOrDefault(name, "").isBlank()),
        recipe,
        document.source());
  }

  private static Optional<String> outputBucket(Environment environment, Problems problems) {
    if (environment.text(Variable.OUTPUT_BUCKET).isEmpty()) {
      problems.add(
          Variable.OUTPUT_BUCKET.key() + " is not set: name the bucket that renditions go to");
    }
    return environment.read(Variable.OUTPUT_BUCKET, BUCKET);
  }

  private static String region(Map<String, String> variables, Problems problems) {
    return Stream.of("AWS_REGION", "AWS_DEFAULT_REGION")
        .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
        .filter(region -> !region.isBlank())
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(
                  "AWS_REGION is not set: Lambda sets it; elsewhere name the region of the"
                      + " buckets, such as us-east-1");
              return "";
            });
  }

  private static Set<String> inputBuckets(
      Environment environment, Optional<String> outputBucket, Problems problems) {
    List<String> buckets = environment.list(Variable.INPUT_BUCKET, BUCKET).orElse(List.of());
    outputBucket
        .filter(buckets::contains)
        .ifPresent(
            bucket ->
                problems.add(
                    Variable.INPUT_BUCKET.key(),
                    new Json.Str(bucket),
                    "is the output bucket too: every rendition would be developed as a new photo,"
                        + " in an endless loop; use two buckets"));
    return Set.copyOf(buckets);
  }

  /** What is in the directory is removed at start, so that it cannot be one that others use. */
  private static Optional<Path> workDirectory(String text) {
    try {
      return Optional.of(Path.of(text))
          .filter(Path::isAbsolute)
          .map(Path::normalize)
          .filter(path -> path.getNameCount() >= 2);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
