package dev.revela.load.pixels;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Pixels in sRGB, three channels of 0 to 255, each a row after the other. */
final class Picture {
  static final int CHANNELS = 3;

  private final int width;
  private final int height;
  private final double[][] channels;

  /**
   * @param channels red, green and blue; not copied
   */
  Picture(int width, int height, double[][] channels) {
    this.width = width;
    this.height = height;
    this.channels = channels;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double at(int channel, int x, int y) {
    return channels[channel][y * width + x];
  }

  /** The picture of a file that is upright and in sRGB, as renditions are. */
  static Picture of(Path file) throws IOException {
    BufferedImage image = decode(file);
    int width = image.getWidth();
    int height = image.getHeight();
    double[][] channels = new double[CHANNELS][width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        for (int channel = 0; channel < CHANNELS; channel++) {
          channels[channel][y * width + x] = (rgb >> (8 * (2 - channel))) & 0xff;
        }
      }
    }
    return new Picture(width, height, channels);
  }

  /** Every pixel of a file, converted to sRGB where it has a profile. */
  static BufferedImage decode(Path file) throws IOException {
    BufferedImage image =
        Optional.ofNullable(ImageIO.read(file.toFile()))
            .orElseThrow(() -> new IOException(file + " cannot be decoded"));
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space.isCS_sRGB()) {
      return image;
    }
    BufferedImage converted =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    if (space.getType() == ColorSpace.TYPE_GRAY) {
      // Java would take the levels for linear light, and brighten them.
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          converted.setRGB(x, y, image.getRaster().getSample(x, y, 0) * 0x01_01_01);
        }
      }
      return converted;
    }
    return new ColorConvertOp(null).filter(image, converted);
  }

  /** The luma that JPEG uses. */
  double[] luma() {
    double[] luma = new double[width * height];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = 0.299 * channels[0][i] + 0.587 * channels[1][i] + 0.114 * channels[2][i];
    }
    return luma;
  }

  /** Red, green, blue of each pixel, rounded to bytes. */
  byte[] bytes() {
    byte[] bytes = new byte[width * height * CHANNELS];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(channels[i % CHANNELS][i / CHANNELS]);
    }
    return bytes;
  }
}
