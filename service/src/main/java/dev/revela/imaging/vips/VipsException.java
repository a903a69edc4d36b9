package dev.revela.imaging.vips;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the native layer throws; the message is libvips' own. */
final class VipsException extends Exception {
  private static final long serialVersionUID = 1;

  /** What went wrong, with the number it has in {@code develop.h}. */
  enum Kind {
    /** The file cannot be decoded. */
    PHOTO(1),
    /** The deadline came first. */
    TIME(2),
    /** A rendition cannot be encoded or written. */
    WRITE(3),
    /** The numbers of the job contradict each other: a mistake in this package. */
    JOB(4);

    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  private final Kind kind;

  /** Called by native code. */
  @SuppressWarnings("unused")
  VipsException(int code, byte[] message) {
    super(oneLine(new String(message, StandardCharsets.UTF_8)));
    this.kind =
        Arrays.stream(Kind.values()).filter(one -> one.code == code).findFirst().orElse(Kind.WRITE);
  }

  Kind kind() {
    return kind;
  }

  /** Libvips writes a line for each layer that an error passes. */
  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
