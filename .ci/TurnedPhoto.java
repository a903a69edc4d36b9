import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes one scene twice: upright, and turned with EXIF orientation 6. */
public class TurnedPhoto {
  public static void main(String[] files) throws Exception {
    BufferedImage upright = new BufferedImage(1800, 1200, BufferedImage.TYPE_3BYTE_BGR);
    var graphics = upright.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, 1800, 1200, Color.BLUE));
    graphics.fillRect(0, 0, 1800, 1200);
    graphics.setColor(Color.RED);
    graphics.fillRect(100, 100, 500, 200);
    graphics.dispose();
    BufferedImage turned = new BufferedImage(1200, 1800, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < 1200; y++) {
      for (int x = 0; x < 1800; x++) {
        turned.setRGB(y, 1799 - x, upright.getRGB(x, y));
      }
    }
    Files.write(Path.of(files[0]), jpeg(upright));
    Files.write(Path.of(files[1]), withOrientation6(jpeg(turned)));
  }

  private static byte[] jpeg(BufferedImage image) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static byte[] withOrientation6(byte[] jpeg) {
    byte[] app1 = {
      (byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
      0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
    };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(app1);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }
}
