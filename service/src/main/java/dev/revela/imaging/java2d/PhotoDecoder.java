package dev.revela.imaging.java2d;

import static dev.revela.photo.RejectedException.Reason.CORRUPT;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.photo.InputFormat;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Decodes a photo's first frame with ImageIO. Thread safe. */
final class PhotoDecoder {
  private static final String JDK = "com.sun.imageio.";
  private static final String TWELVEMONKEYS = "com.twelvemonkeys.imageio.";

  /**
   * libjpeg's words for pixels that are missing and were filled with gray. What else it warns of,
   * such as stray bytes between two markers, leaves the picture whole.
   */
  private static final Pattern PIXELS_MISSING =
      Pattern.compile("Truncated File.*|Premature end.*|Corrupt JPEG data: (?!.*extraneous).*");

  /**
   * Decodes the first frame, or every n-th pixel of every n-th row of it.
   *
   * @param subsampling n, at least 1
   * @throws RejectedException where the file is corrupt or cut short
   * @throws IOException where the file cannot be read
   */
  BufferedImage decode(InspectedPhoto photo, int subsampling)
      throws RejectedException, IOException {
    ImageReader reader = readerFor(photo);
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream in = new FileImageInputStream(photo.file().toFile())) {
      reader.setInput(in, true, false);
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(subsampling, subsampling, 0, 0);
      BufferedImage image = reader.read(0, param);
      for (String warning : warnings) {
        if (PIXELS_MISSING.matcher(warning).matches()) {
          throw corrupt(photo, warning);
        }
      }
      return image;
    } catch (IOException | RuntimeException e) {
      // ImageIO's readers throw unchecked exceptions of many kinds at bytes they did not expect.
      throw corrupt(photo, String.valueOf(e.getMessage()));
    } finally {
      reader.dispose();
    }
  }

  private static RejectedException corrupt(InspectedPhoto photo, String why) {
    return new RejectedException(
        CORRUPT,
        "the %s file is corrupt or cut short (%s): upload it again"
            .formatted(photo.format().label(), why.lines().findFirst().orElse("unknown")));
  }

  /** The JDK's readers where they serve, being faster; TwelveMonkeys' for the kinds they add. */
  private static ImageReader readerFor(InspectedPhoto photo) throws IOException {
    boolean fourColours = photo.format() == InputFormat.JPEG && photo.header().channels() == 4;
    return switch (photo.format()) {
      case JPEG -> reader(fourColours ? TWELVEMONKEYS : JDK, "jpeg");
      case PNG -> reader(JDK, "png");
      case GIF -> reader(JDK, "gif");
      case TIFF -> reader(TWELVEMONKEYS, "tiff");
      case WEBP -> reader(TWELVEMONKEYS, "webp");
      case AVIF, HEIC ->
          throw new IllegalArgumentException("No reader for " + photo.format().label());
    };
  }

  private static ImageReader reader(String vendor, String format) throws IOException {
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
    return found.next().createReaderInstance();
  }
}
