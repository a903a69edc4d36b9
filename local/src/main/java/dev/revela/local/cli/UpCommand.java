package dev.revela.local.cli;

import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.cloud.DataFolder;
import dev.revela.local.cloud.LocalCloud;
import dev.revela.local.runtime.InvocationResult.InitFailed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description = {
      "Runs a local cloud until Ctrl-C: put a photo into the bucket \"photos\", find its"
          + " renditions in \"renditions\".",
      "Buckets and objects are folders and files under DIR/s3 and stay."
    })
final class UpCommand implements Callable<Integer> {
  private final Output output;

  @Mixin private final FunctionOptions function = new FunctionOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "revela-data",
      description = "The data folder; default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("revela-data");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "9000",
      description = "The port of S3 on 127.0.0.1; default: ${DEFAULT-VALUE}, 0 takes a free one.")
  private int port = 9000;

  @Option(names = "--verbose", description = "Prints what the function logs as well.")
  private boolean verbose;

  UpCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    return Interruptible.run(this::run, ExitCode.OK);
  }

  private int run() throws InterruptedException {
    CloudSettings settings =
        function.settings(port, verbose ? output::message : UpCommand::discard);
    try (DataFolder folder = DataFolder.open(data);
        LocalCloud cloud = LocalCloud.start(settings, folder, new PhotoLines(output))) {
      Optional<InitFailed> failed = cloud.function().warmUp();
      if (failed.isPresent()) {
        output.message("The function does not start: %s".formatted(failed.get().message()));
        output.message("Its log is %s".formatted(folder.functionLog()));
        return ExitCode.USAGE;
      }
      Welcome.lines(cloud.endpoint(), folder.root()).forEach(output::result);
      int left = cloud.queue().resume();
      if (left > 0) {
        output.result("Left undone by the last run and taken up now: %d".formatted(left));
      }
      new CountDownLatch(1).await();
      return ExitCode.OK;
    }
  }

  private static void discard(String line) {}
}
