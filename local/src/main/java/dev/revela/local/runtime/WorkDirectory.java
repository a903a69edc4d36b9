package dev.revela.local.runtime;

import dev.revela.local.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that belongs to one process and is removed with all it holds. */
record WorkDirectory(Path path) {
  static WorkDirectory under(Path root) throws IOException {
    Files.createDirectories(root);
    return new WorkDirectory(Files.createTempDirectory(root, "environment-").toAbsolutePath());
  }

  void remove() {
    Folders.remove(path);
  }
}
