package dev.revela.local.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.revela.local.IoFailure;
import dev.revela.local.SetupException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the local cloud keeps what it knows: the buckets, as folders for people to look into, and
 * its own state beside them. One process at a time holds a folder, from {@link #open} to {@link
 * #close}, or to its death.
 */
public final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the folder, which is made when missing.
   *
   * @throws SetupException when another process holds it, or it cannot be made
   */
  public static DataFolder open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root.resolve("state"));
      FileChannel channel =
          FileChannel.open(
              root.resolve("state/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new SetupException(
            ("The data folder %s is in use by another local cloud. End that one, or choose"
                    + " another folder with --data.")
                .formatted(root));
      }
      channel.truncate(0).write(ByteBuffer.wrap(processId().getBytes(UTF_8)));
      return new DataFolder(root, channel);
    } catch (IOException e) {
      throw new SetupException(
          "The data folder %s cannot be used: %s. Choose another with --data."
              .formatted(root, IoFailure.reason(e)),
          e);
    }
  }

  public Path root() {
    return root;
  }

  /** Its sub-folders are the buckets. */
  public Path buckets() {
    return root.resolve("s3");
  }

  /** Events that are not done. */
  public Path queue() {
    return root.resolve("state/queue");
  }

  /** What the on-failure destination was sent. */
  public Path failures() {
    return root.resolve("state/failed");
  }

  /** Where the function's processes work; nothing in it outlives them. */
  public Path work() {
    return root.resolve("state/work");
  }

  public Path functionLog() {
    return root.resolve("state/function.log");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("The lock of " + root + " was not given back", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String processId() {
    return ProcessHandle.current().pid() + "\n";
  }
}
