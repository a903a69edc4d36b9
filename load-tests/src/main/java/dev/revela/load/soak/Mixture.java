package dev.revela.load.soak;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Photos of several kinds and sizes, whole and damaged, in a folder. */
final class Mixture {
  /** Larger files take longer than they tell. */
  private static final long MOST_BYTES = 1_000_000;

  private static final String GIVEN = "given-";

  private final Path folder;

  Mixture(Path folder) {
    this.folder = folder;
  }

  /** Writes one of each kind that Java can write, and a damaged copy of each. */
  void make() throws IOException {
    write("plain.jpg", "jpeg", scene(1000, 750, BufferedImage.TYPE_INT_RGB));
    write("small.jpg", "jpeg", scene(400, 300, BufferedImage.TYPE_INT_RGB));
    write("gray.jpg", "jpeg", scene(640, 900, BufferedImage.TYPE_BYTE_GRAY));
    write("alpha.png", "png", scene(500, 400, BufferedImage.TYPE_INT_ARGB));
    write("deep.png", "png", scene(300, 200, BufferedImage.TYPE_USHORT_GRAY));
    write("plain.tiff", "tiff", scene(400, 300, BufferedImage.TYPE_INT_RGB));
    writeAnimation("animated.gif");
    for (Path photo : files(folder)) {
      byte[] bytes = Files.readAllBytes(photo);
      Files.write(
          folder.resolve("cut-" + photo.getFileName()),
          Arrays.copyOf(bytes, bytes.length * 6 / 10));
    }
  }

  /** Links to the photos of a folder, but for those that are very large. */
  void add(Path photos) throws IOException {
    for (Path photo : files(photos)) {
      if (Files.size(photo) <= MOST_BYTES) {
        String name = photos.relativize(photo).toString().replace('/', '-');
        Files.createSymbolicLink(folder.resolve(GIVEN + name), photo.toAbsolutePath());
      }
    }
  }

  static boolean isGiven(Path photo) {
    return photo.getFileName().toString().startsWith(GIVEN);
  }

  /** All files below a folder, in the order of their names. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void write(String name, String format, BufferedImage image) throws IOException {
    if (!ImageIO.write(image, format, folder.resolve(name).toFile())) {
      throw new IOException("This Java writes no " + format);
    }
  }

  private void writeAnimation(String name) throws IOException {
    List<BufferedImage> frames = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      frames.add(scene(160 + i, 120, BufferedImage.TYPE_BYTE_INDEXED).getSubimage(i, 0, 160, 120));
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(folder.resolve(name).toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage frame : frames) {
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  /** A gradient with shapes on it, the same every time. */
  private static BufferedImage scene(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
    graphics.fillRect(0, 0, width, height);
    Random random = new Random(width);
    for (int i = 0; i < 300; i++) {
      graphics.setColor(new Color(random.nextInt(1 << 24)));
      graphics.fillRect(random.nextInt(width), random.nextInt(height), width / 20, height / 20);
    }
    graphics.dispose();
    return image;
  }
}
