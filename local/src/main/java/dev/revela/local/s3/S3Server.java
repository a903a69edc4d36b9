package dev.revela.local.s3;

import dev.revela.local.IoFailure;
import dev.revela.local.SetupException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server on 127.0.0.1: path-style addresses, any region, {@link S3Credentials#LOCAL}. Every
 * bucket is a folder and every object a file in it; what S3 knows of an object besides its bytes is
 * in the file's extended attributes.
 */
public final class S3Server implements AutoCloseable {
  private final S3Proxy server;

  private S3Server(S3Proxy server) {
    this.server = server;
  }

  /**
   * Starts a server, which answers when this returns.
   *
   * @throws SetupException when the port is taken or the folder cannot hold objects
   */
  public static S3Server start(S3Settings settings, ObjectEventListener listener) {
    prepare(settings);
    BlobStore store = new FilesystemNio2BlobStore(settings.root().toString());
    store = new Notifications(store, settings.watchedBucket(), listener, Clock.systemUTC());
    store = new OrderedWrites(store);
    store = new StorableKeys(store, settings.root());
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:" + settings.port()))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4,
                S3Credentials.LOCAL.accessKey(),
                S3Credentials.LOCAL.secretKey())
            // Tags and the like, which it cannot keep, are passed over rather than refused.
            .ignoreUnknownHeaders(true)
            // A client that keeps its connection open would hold up the end for two seconds.
            .stopTimeout(0)
            .build();
    ReadBeforeAnswer.install(server);
    listen(server, settings.port());
    return new S3Server(server);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** Ends the server at once; a request in hand is cut off and its change is not made. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The S3 server did not stop: " + e.getMessage(), e);
    }
  }

  private static void prepare(S3Settings settings) {
    Path root = settings.root();
    try {
      for (String bucket : settings.buckets()) {
        Files.createDirectories(root.resolve(bucket));
      }
    } catch (IOException e) {
      throw new SetupException(
          "The folder %s cannot be made: %s. Choose another with --data."
              .formatted(root, IoFailure.reason(e)),
          e);
    }
    if (!ExtendedAttributes.supportedIn(root)) {
      throw new SetupException(
          ("The folder %s is on a file system without extended attributes, where S3's eTags and"
                  + " metadata are kept. Choose a folder on another disk.")
              .formatted(root));
    }
  }

  private static void listen(S3Proxy server, int port) {
    try {
      server.start();
    } catch (Exception e) {
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        if (String.valueOf(e).contains("denied")
            || String.valueOf(e.getCause()).contains("denied")) {
          throw new SetupException(
              ("The port %d on 127.0.0.1 is not open to this user: permission denied. Choose one"
                      + " from 1024 on with --port.")
                  .formatted(port),
              e);
        }
        throw new SetupException(
            ("The port %d on 127.0.0.1 is taken. End what holds it, or choose another with"
                    + " --port.")
                .formatted(port),
            e);
      }
      throw new IllegalStateException("The S3 server did not start: " + e.getMessage(), e);
    }
  }
}
