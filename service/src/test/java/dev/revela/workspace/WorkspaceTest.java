package dev.revela.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private final List<String> warnings = new ArrayList<>();
  @TempDir private Path directory;

  @Test
  void whatADeadEnvironmentLeftIsSweptAtStart() throws IOException {
    Path left = Files.createDirectories(directory.resolve("work/photo-1/deeper"));
    Files.writeString(left.resolve("photo"), "left over");

    Workspace unused = new Workspace(directory.resolve("work"), warnings::add);

    assertThat(directory.resolve("work")).isEmptyDirectory();
    assertThat(warnings).isEmpty();
  }

  @Test
  void aPhotosDirectoryIsGoneOnceItIsClosed() throws IOException {
    Workspace workspace = new Workspace(directory.resolve("work"), warnings::add);
    Path path;
    try (PhotoDirectory photo = workspace.open(1)) {
      path = photo.path();
      Files.writeString(path.resolve("photo"), "pixels");
      Files.createDirectories(path.resolve("a/b"));
    }
    assertThat(path).doesNotExist();
    assertThat(warnings).isEmpty();
  }

  @Test
  void twoPhotosNeverShareADirectory() throws IOException {
    Workspace workspace = new Workspace(directory.resolve("work"), warnings::add);
    try (PhotoDirectory one = workspace.open(1);
        PhotoDirectory other = workspace.open(1)) {
      assertThat(one.path()).isNotEqualTo(other.path());
    }
  }

  @Test
  void aDiskWithTooLittleRoomIsToldInNumbers() {
    Workspace workspace = new Workspace(directory.resolve("work"), warnings::add);

    assertThatThrownBy(() -> workspace.open(Long.MAX_VALUE))
        .isInstanceOf(NoSpaceException.class)
        .hasMessageContainingAll(directory.resolve("work").toString(), "MB free", "ephemeral");
  }

  @Test
  void aDirectoryThatCannotBeMadeNamesTheSetting() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> new Workspace(file.resolve("work"), warnings::add))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll(file.toString(), "REVELA_WORK_DIR");
  }
}
