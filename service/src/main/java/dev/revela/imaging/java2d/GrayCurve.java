package dev.revela.imaging.java2d;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** What a gray profile makes of each of the 256 gray values, in sRGB. */
final class GrayCurve {
  private final int[] values;

  private GrayCurve(int[] values) {
    this.values = values;
  }

  /** The curve; empty where the profile lacks one. */
  static Optional<GrayCurve> of(ICC_Profile profile) {
    try {
      return Optional.of(read(profile));
    } catch (CMMException e) {
      return Optional.empty();
    }
  }

  private static GrayCurve read(ICC_Profile profile) {
    ComponentColorModel model =
        new ComponentColorModel(
            new ICC_ColorSpace(profile),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    WritableRaster ramp = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 256, 1, 1, null);
    for (int gray = 0; gray < 256; gray++) {
      ramp.setSample(gray, 0, 0, gray);
    }
    BufferedImage srgb =
        new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
            .filter(
                new BufferedImage(model, ramp, false, null),
                new BufferedImage(256, 1, BufferedImage.TYPE_3BYTE_BGR));
    int[] values = new int[256];
    srgb.getRaster().getSamples(0, 0, 256, 1, 1, values);
    return new GrayCurve(values);
  }

  /** Replaces the colours of an image whose three colours are equal. */
  void applyTo(BufferedImage image) {
    WritableRaster raster = image.getRaster();
    int[] row = new int[raster.getWidth()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        row[x] = values[row[x]];
      }
      for (int band = 0; band < 3; band++) {
        raster.setSamples(0, y, row.length, 1, band, row);
      }
    }
  }
}
