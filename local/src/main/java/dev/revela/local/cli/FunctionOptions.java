package dev.revela.local.cli;

import dev.revela.local.SetupException;
import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.queue.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say how the function runs, shared by all commands. */
final class FunctionOptions {
  private static final String FUNCTION_JAR = "revela.function.jar";
  private static final String OWN_VARIABLES = "REVELA_";

  /** Read by the tests and by the build; the function refuses settings it does not know. */
  private static final Set<String> NOT_THE_FUNCTIONS = Set.of("REVELA_PHOTOS", "REVELA_NATIVE");

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      description = "The recipe to develop by; default: the function's own.")
  private Optional<Path> recipe = Optional.empty();

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "How many photos are developed at once; default: the number of cores.")
  private Optional<Integer> concurrency = Optional.empty();

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "2048",
      description = "The function's memory, 128 to 10240; default: ${DEFAULT-VALUE}.")
  private int memory = 2048;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      defaultValue = "60",
      description = "How many seconds a photo may take, 1 to 900; default: ${DEFAULT-VALUE}.")
  private int timeout = 60;

  /**
   * The settings of a cloud that is run with these options.
   *
   * @param port see {@link CloudSettings#port}
   * @throws SetupException when a value is out of range
   */
  CloudSettings settings(int port, Consumer<String> logEcho) {
    int workers = concurrency.orElse(Runtime.getRuntime().availableProcessors());
    if (workers < 1) {
      throw new SetupException("--concurrency is %d, but must be 1 or more.".formatted(workers));
    }
    requireRange("--port", port, 0, 65_535);
    requireRange("--memory", memory, 128, 10_240);
    requireRange("--timeout", timeout, 1, 900);
    return new CloudSettings(
        port,
        functionJar(),
        recipe,
        workers,
        memory,
        Duration.ofSeconds(timeout),
        RetryPolicy.LOCAL,
        ownVariables(),
        logEcho);
  }

  private static void requireRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new SetupException(
          "%s is %d, but must be %d to %d.".formatted(option, value, least, most));
    }
  }

  private static Path functionJar() {
    return Path.of(System.getProperty(FUNCTION_JAR, "service/target/revela-function.jar"));
  }

  /** The user's own settings of the function reach it; nothing else of their environment does. */
  private static Map<String, String> ownVariables() {
    return System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().startsWith(OWN_VARIABLES))
        .filter(variable -> !NOT_THE_FUNCTIONS.contains(variable.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
