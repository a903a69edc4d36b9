package dev.revela.workspace;

import java.nio.file.Path;

/** The files of one photo while it is developed; closing it removes them, whatever happened. */
public final class PhotoDirectory implements AutoCloseable {
  private final Workspace workspace;
  private final Path path;

  PhotoDirectory(Workspace workspace, Path path) {
    this.workspace = workspace;
    this.path = path;
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    workspace.deleteTree(path);
  }
}
