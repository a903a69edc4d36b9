package dev.revela.load.pixels;

import java.awt.image.BufferedImage;

/** Turns what a camera stored the way it was held. */
final class Upright {

  private Upright() {}

  /**
   * @param orientation of EXIF, 1 to 8
   */
  static BufferedImage of(BufferedImage stored, int orientation) {
    if (orientation == 1) {
      return stored;
    }
    int width = stored.getWidth();
    int height = stored.getHeight();
    boolean turned = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    boolean fromRight =
        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    boolean fromBottom =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    for (int y = 0; y < upright.getHeight(); y++) {
      for (int x = 0; x < upright.getWidth(); x++) {
        int storedX = turned ? y : x;
        int storedY = turned ? x : y;
        upright.setRGB(
            x,
            y,
            stored.getRGB(
                fromRight ? width - 1 - storedX : storedX,
                fromBottom ? height - 1 - storedY : storedY));
      }
    }
    return upright;
  }
}
