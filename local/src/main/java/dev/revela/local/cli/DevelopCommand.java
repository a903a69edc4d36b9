package dev.revela.local.cli;

import dev.revela.local.IoFailure;
import dev.revela.local.SetupException;
import dev.revela.local.cloud.CloudSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "develop",
    description = {
      "Develops photos into a folder, by the way they take in the cloud, and leaves nothing"
          + " running.",
      "Exit code: 0 when all were developed, 1 when one was not, 2 for bad usage."
    })
final class DevelopCommand implements Callable<Integer> {
  private final Output output;

  @Mixin private final FunctionOptions function = new FunctionOptions();

  @Parameters(paramLabel = "PHOTO", arity = "1..*", description = "The photos, files each.")
  private List<Path> photos = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "renditions",
      description = "Where the renditions go, a folder for each photo; default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("renditions");

  DevelopCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    return Interruptible.run(this::run, ExitCode.INTERRUPTED);
  }

  private int run() throws InterruptedException {
    requireDistinctFiles(photos);
    CloudSettings settings = function.settings(0, line -> {});
    requireWritable(out);
    List<DevelopedPhoto> developed =
        new Development(settings, out, new Progress(output, photos.size())).develop(photos);
    new RenditionTable(output).print(developed);
    return developed.stream().allMatch(DevelopedPhoto::isDeveloped) ? ExitCode.OK : ExitCode.FAILED;
  }

  private static void requireDistinctFiles(List<Path> photos) {
    Map<String, Path> byName = new HashMap<>();
    for (Path photo : photos) {
      if (!Files.isRegularFile(photo) || !Files.isReadable(photo)) {
        throw new SetupException("The photo %s is %s.".formatted(photo, complaint(photo)));
      }
      Path twin = byName.put(photo.getFileName().toString(), photo);
      if (twin != null) {
        throw new SetupException(
            "Two photos are named %s: %s and %s. Develop them into different folders, with --out."
                .formatted(photo.getFileName(), twin, photo));
      }
    }
  }

  /** Before the photos are developed, which takes time. */
  private static void requireWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".revela-", ""));
    } catch (IOException e) {
      throw new SetupException(
          "The folder %s cannot be written to: %s. Choose another with --out."
              .formatted(folder, IoFailure.reason(e)),
          e);
    }
  }

  private static String complaint(Path photo) {
    if (Files.isDirectory(photo)) {
      return "a folder; name the files in it";
    }
    return Files.exists(photo) ? "not readable" : "missing; check the path";
  }
}
