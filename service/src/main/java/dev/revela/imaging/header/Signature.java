package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The first bytes by which a format is known. */
final class Signature {
  /** As many bytes as any format needs: the brands of HEIF are some more than the others. */
  static final int LENGTH = 512;

  /** A signature as text: one character for each byte, {@code .} for any byte. */
  private record Known(InputFormat format, Pattern start) {
    Known(InputFormat format, String start) {
      this(format, Pattern.compile(start, Pattern.DOTALL));
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          new Known(InputFormat.JPEG, "\u00ff\u00d8\u00ff"),
          new Known(InputFormat.PNG, "\u0089PNG\r\n\u001a\n"),
          new Known(InputFormat.GIF, "GIF8[79]a"),
          new Known(InputFormat.WEBP, "RIFF....WEBP"),
          new Known(InputFormat.TIFF, "II\\*\0|MM\0\\*|II\\+\0|MM\0\\+"));

  // Brands of the ISO base media file format: AVIF 1.1 section 6, ISO/IEC 23008-12 annex B.
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

  private Signature() {}

  static Optional<InputFormat> of(byte[] start, int length) {
    String text = new String(start, 0, length, StandardCharsets.ISO_8859_1);
    if (text.length() >= 12 && text.startsWith("ftyp", 4)) {
      return ofBrands(brands(start, text));
    }
    return KNOWN.stream()
        .filter(known -> known.start.matcher(text).lookingAt())
        .map(Known::format)
        .findFirst();
  }

  /** The major brand, and behind its version those that the file is compatible with. */
  private static Set<String> brands(byte[] start, String text) {
    long declared = Integer.toUnsignedLong(ByteBuffer.wrap(start).getInt());
    int end = Math.clamp(declared, 12, text.length());
    Set<String> brands = new HashSet<>();
    brands.add(text.substring(8, 12));
    for (int at = 16; at + 4 <= end; at += 4) {
      brands.add(text.substring(at, at + 4));
    }
    return brands;
  }

  /** AVIF where the file says so at all: its pictures tell whether that is true. */
  private static Optional<InputFormat> ofBrands(Set<String> brands) {
    if (!Collections.disjoint(brands, AVIF_BRANDS)) {
      return Optional.of(InputFormat.AVIF);
    }
    return Collections.disjoint(brands, HEIC_BRANDS)
        ? Optional.empty()
        : Optional.of(InputFormat.HEIC);
  }

  /** The first bytes for a message: as text where they are text, in hexadecimal where not. */
  static String describe(byte[] start, int length) {
    String text = new String(start, 0, Math.min(length, 8), StandardCharsets.ISO_8859_1);
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
        ? '"' + text + '"'
        : "the bytes " + HexFormat.ofDelimiter(" ").formatHex(start, 0, Math.min(length, 8));
  }
}
