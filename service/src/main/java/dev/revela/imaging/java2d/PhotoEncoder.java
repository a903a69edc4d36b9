package dev.revela.imaging.java2d;

import static dev.revela.photo.RejectedException.Reason.RESULT_TOO_LARGE;

import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** Encodes a picture with the JDK's writers. No metadata goes along. Thread safe. */
final class PhotoEncoder {
  static final Set<OutputFormat> FORMATS = Set.of(OutputFormat.JPEG, OutputFormat.PNG);

  /** The longest side that libjpeg writes. */
  private static final int MAX_JPEG_SIDE = 65_500;

  /**
   * Tells early what {@link #encode} could not write: a long and thin photo of which only the short
   * side is limited.
   *
   * @throws RejectedException where the size is more than the format can have
   */
  static void check(Size size, RenditionSpec spec) throws RejectedException {
    if (spec.format() == OutputFormat.JPEG
        && Math.max(size.width(), size.height()) > MAX_JPEG_SIDE) {
      throw new RejectedException(
          RESULT_TOO_LARGE,
          "rendition %s would have %s pixels and jpeg has at most %d on a side: limit both sides or choose png"
              .formatted(spec.name(), size, MAX_JPEG_SIDE));
    }
  }

  /**
   * Writes the picture to a new file.
   *
   * @throws IOException where it cannot be written
   */
  void encode(BufferedImage image, RenditionSpec spec, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(spec.format().label()).next();
    // FileImageOutputStream opens for reading and writing and does not shorten a longer file.
    Files.deleteIfExists(file);
    try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param(writer, spec));
    } finally {
      writer.dispose();
    }
  }

  private static ImageWriteParam param(ImageWriter writer, RenditionSpec spec) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (param instanceof JPEGImageWriteParam jpeg) {
      jpeg.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      jpeg.setCompressionQuality(spec.encoding().quality() / 100f);
      jpeg.setOptimizeHuffmanTables(true);
      jpeg.setProgressiveMode(
          spec.encoding().progressive()
              ? ImageWriteParam.MODE_DEFAULT
              : ImageWriteParam.MODE_DISABLED);
    }
    return param;
  }
}
