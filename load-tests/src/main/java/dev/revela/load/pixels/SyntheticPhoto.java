package dev.revela.load.pixels;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A JPEG made here, always the same: waves of all scales, hard edges and the noise of a sensor, so
 * that it takes about as many bytes for each pixel as a photo does.
 */
record SyntheticPhoto(int width, int height) {
  private static final float QUALITY = 0.9f;
  private static final int TILE = 256;
  private static final double NOISE = 4;

  /** Writes it to the folder unless it is there. */
  Path in(Path folder) throws IOException {
    Path file = folder.resolve("synthetic-%dx%d.jpg".formatted(width, height));
    if (!Files.exists(file)) {
      Path part = folder.resolve(file.getFileName() + ".part");
      write(picture(), part);
      Files.move(part, file);
    }
    return file;
  }

  private BufferedImage picture() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(width);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double noise = NOISE * random.nextGaussian();
        double edge = (x / TILE + y / TILE) % 2 == 0 ? 24 : -24;
        double fine = 20 * Math.sin(x * y / 90_000.0);
        double red = 120 + 70 * Math.sin(x / 311.0) + edge + fine + noise;
        double green = 120 + 70 * Math.sin(y / 173.0 + x / 901.0) + fine + noise;
        double blue = 120 + 70 * Math.cos((x + y) / 407.0) - edge + noise;
        row[x] = (level(red) << 16) | (level(green) << 8) | level(blue);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  private static int level(double value) {
    return (int) Math.clamp(Math.round(value), 0L, 255L);
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
  }
}
