package dev.revela.imaging.vips;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The engine that the build made; tests are skipped, and say why, where it could make none. */
public final class BuiltEngine {
  /** Where the build puts the libraries. */
  public static final Path DIRECTORY = Path.of("target", "native");

  private BuiltEngine() {}

  public static LibvipsEngine get() {
    return with(2, Long.MAX_VALUE);
  }

  public static LibvipsEngine with(int threads, long photoBytes) {
    try {
      return LibvipsEngine.start(DIRECTORY, threads, photoBytes);
    } catch (UnavailableException e) {
      boolean required = "required".equals(System.getenv("REVELA_NATIVE"));
      Assumptions.assumeFalse(!required, e.getMessage());
      throw new IllegalStateException(e);
    }
  }
}
