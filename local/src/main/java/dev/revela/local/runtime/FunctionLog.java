package dev.revela.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The lines that the function's processes write, in one file. Thread-safe. */
public final class FunctionLog implements AutoCloseable {
  private final Writer file;
  private final Consumer<String> echo;

  /**
   * @param file appended to; its folder must exist
   * @param echo given every line as well
   */
  public FunctionLog(Path file, Consumer<String> echo) {
    this.echo = echo;
    try {
      this.file =
          Files.newBufferedWriter(
              file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the output of a process to its end, on a thread of its own. */
  void follow(InputStream output) {
    Thread.ofVirtual()
        .name("function-log")
        .start(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(new InputStreamReader(output, UTF_8))) {
                lines.lines().forEach(this::write);
              } catch (IOException | UncheckedIOException e) {
                write("The rest of this output is lost: " + e.getMessage());
              }
            });
  }

  private synchronized void write(String line) {
    try {
      file.write(line);
      file.write('\n');
      file.flush();
    } catch (IOException e) {
      // Closed, or the disk is full; the function must not stall on its log.
      return;
    }
    echo.accept(line);
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
