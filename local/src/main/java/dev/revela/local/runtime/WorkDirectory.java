package dev.revela.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that belongs to one process and is removed with all it holds. */
record WorkDirectory(Path path) {
  private static final Logger LOG = LoggerFactory.getLogger(WorkDirectory.class);

  static WorkDirectory under(Path root) throws IOException {
    Files.createDirectories(root);
    return new WorkDirectory(Files.createTempDirectory(root, "environment-").toAbsolutePath());
  }

  /** Removes it; what cannot be removed is logged and stays. */
  void remove() {
    try (Stream<Path> found = Files.walk(path)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The working folder {} could not be removed: {}", path, e.toString());
    }
  }
}
