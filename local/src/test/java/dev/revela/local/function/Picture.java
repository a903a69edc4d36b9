package dev.revela.local.function;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pixels to look at. */
record Picture(BufferedImage image) {

  /** Four quarters of different colours, so that every turn and mirror image differs. */
  static Picture quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < 4; i++) {
      graphics.setColor(colors[i]);
      graphics.fillRect((i % 2) * width / 2, (i / 2) * height / 2, width / 2 + 1, height / 2 + 1);
    }
    graphics.dispose();
    return new Picture(image);
  }

  byte[] encoded(String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  String size() {
    return image.getWidth() + "x" + image.getHeight();
  }

  /** Peak signal-to-noise ratio in dB against a picture of the same size: alike above about 25. */
  double psnr(Picture other) {
    if (!size().equals(other.size())) {
      return 0;
    }
    double squares = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int one = image.getRGB(x, y);
        int two = other.image.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          int difference = ((one >> shift) & 0xff) - ((two >> shift) & 0xff);
          squares += difference * difference;
        }
      }
    }
    double mean = squares / (3.0 * image.getWidth() * image.getHeight());
    return 10 * Math.log10(255 * 255 / Math.max(mean, 1e-9));
  }
}
