package dev.revela.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class IoFailureTest {
  @Test
  void everyReasonIsInWords() {
    assertThat(IoFailure.reason(new AccessDeniedException("/a")))
        .isEqualTo("/a: permission denied");
    assertThat(IoFailure.reason(new NoSuchFileException("/a"))).isEqualTo("/a does not exist");
    assertThat(IoFailure.reason(new FileAlreadyExistsException("/a")))
        .isEqualTo("/a: exists already");
    assertThat(IoFailure.reason(new FileSystemException("/a", null, "Read-only file system")))
        .isEqualTo("/a: read-only file system");
    assertThat(IoFailure.reason(new FileSystemException("/a")))
        .isEqualTo("/a: the operating system gave no reason");
    assertThat(IoFailure.reason(new IOException("No space left on device")))
        .isEqualTo("no space left on device");
    assertThat(IoFailure.reason(new IOException())).isEqualTo("IOException");
  }
}
