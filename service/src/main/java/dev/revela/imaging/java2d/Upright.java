package dev.revela.imaging.java2d;

import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** Turns stored pixels upright, pixel for pixel. */
final class Upright {

  /** Java's own operation counts pixels in 16 bits. */
  private static final int MAX_SIDE = Short.MAX_VALUE;

  private Upright() {}

  static BufferedImage of(BufferedImage stored, Orientation orientation) {
    if (orientation == Orientation.TOP_LEFT) {
      return stored;
    }
    int w = stored.getWidth();
    int h = stored.getHeight();
    Size size = orientation.upright(new Size(w, h));
    BufferedImage upright = new BufferedImage(size.width(), size.height(), stored.getType());
    AffineTransform turn = transform(orientation, w, h);
    if (Math.max(w, h) > MAX_SIDE) {
      copy(stored, upright, turn);
      return upright;
    }
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(stored, upright);
  }

  private static void copy(BufferedImage from, BufferedImage to, AffineTransform turn) {
    Point2D.Double centre = new Point2D.Double();
    for (int y = 0; y < from.getHeight(); y++) {
      for (int x = 0; x < from.getWidth(); x++) {
        centre.setLocation(x + 0.5, y + 0.5);
        turn.transform(centre, centre);
        Object pixel = from.getRaster().getDataElements(x, y, null);
        to.getRaster().setDataElements((int) centre.x, (int) centre.y, pixel);
      }
    }
  }

  /** Exif 2.32, 4.6.4 A, "Orientation": the names tell where row 0 and column 0 are to be seen. */
  private static AffineTransform transform(Orientation orientation, int w, int h) {
    return switch (orientation) {
      case TOP_LEFT -> new AffineTransform();
      case TOP_RIGHT -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case BOTTOM_RIGHT -> new AffineTransform(-1, 0, 0, -1, w, h);
      case BOTTOM_LEFT -> new AffineTransform(1, 0, 0, -1, 0, h);
      case LEFT_TOP -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case RIGHT_TOP -> new AffineTransform(0, 1, -1, 0, h, 0);
      case RIGHT_BOTTOM -> new AffineTransform(0, -1, -1, 0, h, w);
      case LEFT_BOTTOM -> new AffineTransform(0, -1, 1, 0, 0, w);
    };
  }
}
