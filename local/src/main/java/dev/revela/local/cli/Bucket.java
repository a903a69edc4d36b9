package dev.revela.local.cli;

import dev.revela.local.IoFailure;
import dev.revela.local.SetupException;
import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.cloud.PhotoOutcome;
import dev.revela.local.cloud.PhotoOutcome.Rendition;
import dev.revela.local.s3.S3Clients;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts photos into the local cloud and fetches what came of them. Photos are never in memory. */
final class Bucket implements AutoCloseable {
  private final S3Client client;

  Bucket(URI endpoint) {
    client = S3Clients.at(endpoint, Region.US_EAST_1);
  }

  /** Under its file name. */
  void put(Path photo) {
    client.putObject(
        put -> put.bucket(CloudSettings.INPUT_BUCKET).key(photo.getFileName().toString()),
        RequestBody.fromFile(photo));
  }

  /** Writes the renditions and the manifest into the photo's folder, over what is there. */
  void fetch(PhotoOutcome photo, Path out) {
    Path folder = out.resolve(photo.key());
    photo.manifest().ifPresent(key -> fetch(key, folder.resolve("manifest.json")));
    for (Rendition rendition : photo.renditions()) {
      fetch(rendition.key(), folder.resolve(rendition.fileName()));
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private void fetch(String key, Path file) {
    try (InputStream object =
        client.getObject(get -> get.bucket(CloudSettings.OUTPUT_BUCKET).key(key))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.copy(object, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new SetupException(
          "The file %s cannot be written: %s. Choose another folder with --out."
              .formatted(file, IoFailure.reason(e)),
          e);
    }
  }
}
