package dev.revela.local.cli;

import dev.revela.local.Folders;
import dev.revela.local.IoFailure;
import dev.revela.local.SetupException;
import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.cloud.DataFolder;
import dev.revela.local.cloud.LocalCloud;
import dev.revela.local.runtime.InvocationResult.InitFailed;
import dev.revela.local.s3.ExtendedAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Takes photos through a local cloud that lives as long as they need it. */
final class Development {
  private final CloudSettings settings;
  private final Path out;
  private final Progress progress;

  Development(CloudSettings settings, Path out, Progress progress) {
    this.settings = settings;
    this.out = out;
    this.progress = progress;
  }

  /** Develops photos of different file names, and answers in their order. */
  List<DevelopedPhoto> develop(List<Path> photos) throws InterruptedException {
    Path temporary = temporaryFolder(out);
    PhotoResults results = new PhotoResults(progress);
    try (DataFolder data = DataFolder.open(temporary);
        LocalCloud cloud = LocalCloud.start(settings, data, results);
        Bucket bucket = new Bucket(cloud.endpoint())) {
      Optional<InitFailed> failed = cloud.function().warmUp();
      if (failed.isPresent()) {
        throw new SetupException("The function does not start: " + failed.get().message());
      }
      for (Path photo : photos) {
        results.expect(photo.getFileName().toString());
        put(photo, bucket, results);
      }
      List<DevelopedPhoto> developed = new ArrayList<>();
      for (Path photo : photos) {
        DevelopedPhoto result = results.await(photo.getFileName().toString());
        result.outcome().ifPresent(outcome -> bucket.fetch(outcome, out));
        developed.add(result);
      }
      return developed;
    } finally {
      Folders.remove(temporary);
    }
  }

  /** A photo that cannot be put fails alone. */
  private static void put(Path photo, Bucket bucket, PhotoResults results) {
    try {
      bucket.put(photo);
    } catch (AwsServiceException e) {
      // The server's own words; the client's go on about request ids.
      AwsErrorDetails details = e.awsErrorDetails();
      results.notPut(
          photo.getFileName().toString(),
          details == null || details.errorMessage() == null
              ? "the local S3 answered HTTP %d".formatted(e.statusCode())
              : details.errorMessage());
    } catch (SdkException e) {
      if (e instanceof AbortedException) {
        throw e;
      }
      results.notPut(photo.getFileName().toString(), "the photo cannot be put: " + e.getMessage());
    } catch (UncheckedIOException e) {
      results.notPut(
          photo.getFileName().toString(), "the photo cannot be read: " + IoFailure.reason(e));
    }
  }

  /** Where temporary files go, or beside the renditions where those cannot carry metadata. */
  private static Path temporaryFolder(Path out) {
    try {
      Path usual = Files.createTempDirectory("revela-");
      if (ExtendedAttributes.supportedIn(usual)) {
        return usual;
      }
      Files.delete(usual);
      return Files.createTempDirectory(Files.createDirectories(out), ".revela-");
    } catch (IOException e) {
      throw new SetupException(
          "No temporary folder can be made: %s. Make room, or set another with TMPDIR."
              .formatted(IoFailure.reason(e)),
          e);
    }
  }
}
