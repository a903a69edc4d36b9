package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The first bytes by which a format is known. */
final class Signature {
  /** As many bytes as any format needs. */
  static final int LENGTH = 16;

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
      return ofBrand(text.substring(8, 12));
    }
    return KNOWN.stream()
        .filter(known -> known.start.matcher(text).lookingAt())
        .map(Known::format)
        .findFirst();
  }

  private static Optional<InputFormat> ofBrand(String brand) {
    if (AVIF_BRANDS.contains(brand)) {
      return Optional.of(InputFormat.AVIF);
    }
    return HEIC_BRANDS.contains(brand) ? Optional.of(InputFormat.HEIC) : Optional.empty();
  }

  /** The first bytes for a message: as text where they are text, in hexadecimal where not. */
  static String describe(byte[] start, int length) {
    String text = new String(start, 0, Math.min(length, 8), StandardCharsets.ISO_8859_1);
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
        ? '"' + text + '"'
        : "the bytes " + HexFormat.ofDelimiter(" ").formatHex(start, 0, Math.min(length, 8));
  }
}
