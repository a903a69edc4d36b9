package dev.revela.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scratch directory of one function environment, {@code /tmp/revela} on Lambda. Lambda keeps
 * {@code /tmp} between invocations, and also when an invocation dies, so it is swept at start.
 * Thread safe.
 */
public final class Workspace {
  private final Path root;
  private final Consumer<String> warn;

  /**
   * Makes the directory if need be, and empties it.
   *
   * @param warn is told of what cannot be cleaned up
   * @throws UncheckedIOException where the directory cannot be made
   */
  public Workspace(Path root, Consumer<String> warn) {
    this.root = root;
    this.warn = warn;
    deleteTree(root);
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be made: set REVELA_WORK_DIR to a directory that can be written"
              .formatted(root),
          e);
    }
  }

  /**
   * A new directory for one photo.
   *
   * @param bytes that will be written into it, at least
   * @throws NoSpaceException where so many are not free
   * @throws IOException where it cannot be made
   */
  public PhotoDirectory open(long bytes) throws IOException {
    // Files.getFileStore would look for the mount point, which a chroot or sandbox may hide.
    long free = root.toFile().getUsableSpace();
    if (free < bytes) {
      throw new NoSpaceException(
          "%s has %d MB free and the photo needs %d MB: give the function more ephemeral storage"
              .formatted(root, free >> 20, (bytes >> 20) + 1));
    }
    return new PhotoDirectory(this, Files.createTempDirectory(root, "photo-"));
  }

  void deleteTree(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try {
      Files.walkFileTree(directory, new Deletion());
    } catch (IOException e) {
      warn.accept("%s was not cleaned up: %s".formatted(directory, e));
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
