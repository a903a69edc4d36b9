package dev.revela.local.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server on a folder, a client of it, and the changes it told. */
final class LocalS3 implements AutoCloseable {
  private final List<ObjectEvent> events = new CopyOnWriteArrayList<>();
  private final S3Server server;
  private final S3Client client;

  LocalS3(Path root) {
    server =
        S3Server.start(
            new S3Settings(root, 0, List.of("photos", "renditions"), "photos"), events::add);
    client = S3Clients.at(server.endpoint(), Region.EU_CENTRAL_1);
  }

  S3Client client() {
    return client;
  }

  URI endpoint() {
    return server.endpoint();
  }

  /** Those told since the last call. */
  List<ObjectEvent> events() {
    List<ObjectEvent> told = List.copyOf(events);
    events.removeAll(told);
    return told;
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
