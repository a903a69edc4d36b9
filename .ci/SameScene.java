import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import javax.imageio.ImageIO;

/** Exits 0 where two pictures of one size show the same scene: mean difference of 32x32 means. */
public class SameScene {
  public static void main(String[] files) throws Exception {
    BufferedImage one = ImageIO.read(new File(files[0]));
    BufferedImage other = ImageIO.read(new File(files[1]));
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      System.err.println("The pictures differ in size");
      System.exit(1);
    }
    BufferedImage a = small(one);
    BufferedImage b = small(other);
    long sum = 0;
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255));
        }
      }
    }
    double difference = sum / (32.0 * 32 * 3);
    System.out.printf("mean difference %.2f of 255%n", difference);
    System.exit(difference < 4 ? 0 : 1);
  }

  private static BufferedImage small(BufferedImage image) {
    BufferedImage half = new BufferedImage(32, 32, BufferedImage.TYPE_3BYTE_BGR);
    var graphics = half.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image.getScaledInstance(32, 32, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
    graphics.dispose();
    return half;
  }
}
