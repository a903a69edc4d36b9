package dev.revela.imaging.java2d;

import static dev.revela.photo.RejectedException.Reason.CORRUPT;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.header.IccBytes;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.InputFormat;
import dev.revela.photo.RejectedException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** Decodes a photo's first frame with ImageIO. Thread safe. */
final class PhotoDecoder {
  private static final String JDK = "com.sun.imageio.";
  private static final String TWELVEMONKEYS = "com.twelvemonkeys.imageio.";

  private static final int MAX_PROFILE_BYTES = 16 << 20;

  /**
   * libjpeg's words for pixels that are missing and were filled with gray. What else it warns of,
   * such as stray bytes between two markers or an end marker that alone is missing, leaves the
   * picture whole.
   */
  private static final Pattern PIXELS_MISSING =
      Pattern.compile("Premature end.*|Corrupt JPEG data: (?!.*extraneous).*");

  /**
   * Decodes the first frame, or every n-th pixel of every n-th row of it.
   *
   * @param subsampling n, at least 1
   * @throws RejectedException where the file is corrupt or cut short
   * @throws IOException where the file cannot be opened
   */
  StandardPixels decode(InspectedPhoto photo, int subsampling)
      throws RejectedException, IOException {
    try (ImageInputStream in = new PhotoInput(photo.file())) {
      return StandardPixels.of(decode(photo, in, subsampling), unapplied(photo.header()));
    }
  }

  private static BufferedImage decode(InspectedPhoto photo, ImageInputStream in, int subsampling)
      throws RejectedException {
    List<String> warnings = new ArrayList<>();
    BufferedImage image = readByAny(photo, in, subsampling, warnings);
    for (String warning : warnings) {
      if (PIXELS_MISSING.matcher(warning).matches()) {
        throw corrupt(photo, warning);
      }
    }
    return image;
  }

  private static BufferedImage readByAny(
      InspectedPhoto photo, ImageInputStream in, int subsampling, List<String> warnings)
      throws RejectedException {
    Exception failure = null;
    for (String vendor : vendors(photo.header())) {
      checkProfile(photo, vendor);
      ImageReader reader = reader(vendor, photo.format().label());
      try {
        in.seek(0);
        return read(reader, in, subsampling, warnings);
      } catch (IOException | RuntimeException e) {
        // ImageIO's readers throw unchecked exceptions of many kinds at bytes they did not expect.
        failure = e;
      } finally {
        reader.dispose();
      }
    }
    throw corrupt(photo, failure == null ? "unknown" : String.valueOf(failure.getMessage()));
  }

  /** The JDK's readers where they serve, being faster; TwelveMonkeys' for the kinds they add. */
  private static List<String> vendors(PhotoHeader header) {
    return switch (header.format()) {
      // The JDK's is strict about markers that are of no matter to the pixels.
      case JPEG -> header.ordinary() ? List.of(JDK, TWELVEMONKEYS) : List.of(TWELVEMONKEYS);
      case PNG, GIF -> List.of(JDK);
      case TIFF, WEBP -> List.of(TWELVEMONKEYS);
      case AVIF, HEIC ->
          throw new IllegalArgumentException("No reader for " + header.format().label());
    };
  }

  /** TwelveMonkeys' readers take as much memory as a profile says it has bytes. */
  private static void checkProfile(InspectedPhoto photo, String vendor) throws RejectedException {
    long length = photo.header().icc().map(IccBytes::declaredLength).orElse(0L);
    if (length > MAX_PROFILE_BYTES && vendor.equals(TWELVEMONKEYS)) {
      throw corrupt(photo, "its colour profile declares %d bytes".formatted(length));
    }
  }

  private static BufferedImage read(
      ImageReader reader, ImageInputStream in, int subsampling, List<String> warnings)
      throws IOException {
    reader.setInput(in, true, true);
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(subsampling, subsampling, 0, 0);
    ownSpace(reader).ifPresent(param::setDestinationType);
    return reader.read(0, param);
  }

  /**
   * The photo's own colour space, where the reader offers it. Not asked for it, the JDK's JPEG
   * reader converts every pixel to sRGB, which is cheaper when the picture has become small.
   */
  private static Optional<ImageTypeSpecifier> ownSpace(ImageReader reader) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    while (types.hasNext()) {
      ImageTypeSpecifier type = types.next();
      ColorSpace space = type.getColorModel().getColorSpace();
      if (space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB()) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The profile that the pixels still need; JPEG's readers have applied it, or named the space. */
  private static Optional<IccBytes> unapplied(PhotoHeader header) {
    boolean applied = header.format() == InputFormat.JPEG && header.channels() > 1;
    return applied ? Optional.empty() : header.icc();
  }

  private static RejectedException corrupt(InspectedPhoto photo, String why) {
    return new RejectedException(
        CORRUPT,
        "the %s file is corrupt or cut short (%s): upload it again"
            .formatted(photo.format().label(), why.lines().findFirst().orElse("unknown")));
  }

  private static ImageReader reader(String vendor, String format) {
    Iterator<ImageReaderSpi> found =
        IIORegistry.getDefaultInstance()
            .getServiceProviders(
                ImageReaderSpi.class,
                provider ->
                    provider.getClass().getName().startsWith(vendor)
                        && List.of(((ImageReaderSpi) provider).getFormatNames()).contains(format),
                false);
    if (!found.hasNext()) {
      throw new IllegalStateException("The class path holds no ImageIO reader for " + format);
    }
    try {
      return found.next().createReaderInstance();
    } catch (IOException e) {
      throw new UncheckedIOException("The ImageIO reader for " + format + " does not start", e);
    }
  }
}
