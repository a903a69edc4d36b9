package dev.revela.local.cli;

import dev.revela.local.Payload;
import dev.revela.local.SetupException;
import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.cloud.DataFolder;
import dev.revela.local.cloud.LocalFunction;
import dev.revela.local.runtime.Invocation;
import dev.revela.local.runtime.InvocationResult;
import dev.revela.local.runtime.InvocationResult.Failure;
import dev.revela.local.runtime.InvocationResult.Success;
import dev.revela.local.s3.S3Server;
import dev.revela.local.s3.S3Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    description = {
      "Sends one event to the function and prints its answer.",
      "The photos are those that an earlier \"up\" left in the data folder."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Output output;

  @Mixin private final FunctionOptions function = new FunctionOptions();

  @Parameters(paramLabel = "EVENT", description = "A file with the event as JSON.")
  private Path event = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "revela-data",
      description = "The data folder; default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("revela-data");

  @Option(names = "--verbose", description = "Prints what the function logs on stderr.")
  private boolean verbose;

  ReplayCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    return Interruptible.run(this::run, ExitCode.INTERRUPTED);
  }

  private int run() throws InterruptedException {
    Payload payload = read(event);
    CloudSettings settings = function.settings(0, verbose ? output::message : line -> {});
    try (DataFolder folder = DataFolder.open(data);
        S3Server s3 = S3Server.start(s3Settings(folder), change -> {});
        LocalFunction local = new LocalFunction(settings, folder, s3.endpoint())) {
      return print(local.pool().invoke(Invocation.of(payload)));
    }
  }

  private int print(InvocationResult result) {
    return switch (result) {
      case Success success -> {
        output.result(success.response().text());
        yield ExitCode.OK;
      }
      case Failure failure -> {
        output.message("The function failed: %s".formatted(failure.message()));
        yield ExitCode.FAILED;
      }
    };
  }

  private static S3Settings s3Settings(DataFolder folder) {
    return new S3Settings(
        folder.buckets(),
        0,
        List.of(CloudSettings.INPUT_BUCKET, CloudSettings.OUTPUT_BUCKET),
        CloudSettings.INPUT_BUCKET);
  }

  private static Payload read(Path file) {
    try {
      return Payload.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new SetupException(
          "The event file cannot be read: %s is %s. Check the path."
              .formatted(file, Files.exists(file) ? "not a readable file" : "missing"),
          e);
    }
  }
}
