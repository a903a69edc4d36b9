package dev.revela.imaging.java2d;

import dev.revela.imaging.Layout;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Rgb;
import dev.revela.photo.Size;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Puts a scaled photo into its rendition: crops, pads, and flattens where the format asks. */
final class Composition {

  private Composition() {}

  static BufferedImage of(BufferedImage scaled, Layout layout, RenditionSpec spec) {
    boolean flatten = scaled.getColorModel().hasAlpha() && !spec.format().keepsAlpha();
    boolean asItIs = layout.scaled().equals(layout.result()) && !flatten;
    if (asItIs) {
      return scaled;
    }
    Size size = layout.result();
    BufferedImage result =
        new BufferedImage(
            size.width(), size.height(), flatten ? BufferedImage.TYPE_3BYTE_BGR : scaled.getType());
    Graphics2D graphics = result.createGraphics();
    try {
      graphics.setColor(color(spec.rendering().background()));
      graphics.fillRect(0, 0, size.width(), size.height());
      // Where transparency stays, the photo replaces the padding rather than lying on it.
      graphics.setComposite(flatten ? AlphaComposite.SrcOver : AlphaComposite.Src);
      graphics.drawImage(scaled, layout.left(), layout.top(), null);
    } finally {
      graphics.dispose();
    }
    return result;
  }

  private static Color color(Rgb rgb) {
    return new Color(rgb.red(), rgb.green(), rgb.blue());
  }
}
