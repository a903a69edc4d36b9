package dev.revela.imaging.java2d;

import dev.revela.imaging.header.IccBytes;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * Brings whatever a reader decoded to 8-bit red, green and blue, with alpha where there is any, and
 * says which colour space the numbers are in. They are converted to sRGB later, when the picture is
 * smaller; CMYK and the like are converted here, since nothing can resize them.
 *
 * @param image of type {@code TYPE_3BYTE_BGR} or {@code TYPE_4BYTE_ABGR}
 * @param space of the numbers; empty means sRGB
 */
record StandardPixels(BufferedImage image, Optional<ICC_Profile> space) {

  /**
   * @param decoded what a reader answered
   * @param embedded the photo's own profile, which the JDK's readers do not apply
   */
  static StandardPixels of(BufferedImage decoded, Optional<IccBytes> embedded) {
    ColorModel model = decoded.getColorModel();
    Optional<ICC_Profile> profile = ownProfile(model).or(() -> embedded.flatMap(IccProfiles::read));
    return switch (model.getColorSpace().getType()) {
      case ColorSpace.TYPE_GRAY -> ofGray(decoded, profile);
      case ColorSpace.TYPE_RGB ->
          new StandardPixels(ofRgb(decoded), profile.filter(IccProfiles::isRgb));
      default -> new StandardPixels(converted(decoded), Optional.empty());
    };
  }

  /** The profile of a reader that did apply it; the JDK's stand-ins for "unknown" do not count. */
  private static Optional<ICC_Profile> ownProfile(ColorModel model) {
    ColorSpace space = model.getColorSpace();
    boolean standIn = space.isCS_sRGB() || space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
    return !standIn && space instanceof ICC_ColorSpace icc
        ? Optional.of(icc.getProfile())
        : Optional.empty();
  }

  /**
   * Gray values are copied to all three colours as they are. Java would take them for linear light,
   * which no gray photo is, and brighten them.
   */
  private static StandardPixels ofGray(BufferedImage decoded, Optional<ICC_Profile> profile) {
    BufferedImage image = spread(decoded, new int[] {0, 0, 0});
    Optional<ICC_Profile> grayProfile = profile.filter(IccProfiles::isGray);
    if (grayProfile.isPresent()) {
      GrayCurve.of(grayProfile.get()).ifPresent(curve -> curve.applyTo(image));
      return new StandardPixels(image, Optional.empty());
    }
    return new StandardPixels(image, profile.filter(IccProfiles::isRgb));
  }

  private static BufferedImage ofRgb(BufferedImage decoded) {
    if (isStandard(decoded)) {
      return decoded;
    }
    if (decoded.getColorModel() instanceof ComponentColorModel) {
      BufferedImage renamed = withoutSpace(decoded);
      if (isStandard(renamed)) {
        return renamed;
      }
    }
    boolean integers = decoded.getRaster().getTransferType() <= DataBuffer.TYPE_INT;
    if (decoded.getColorModel() instanceof ComponentColorModel && integers) {
      return spread(decoded, new int[] {0, 1, 2});
    }
    return painted(decoded);
  }

  private static boolean isStandard(BufferedImage image) {
    int type = image.getType();
    return type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_4BYTE_ABGR;
  }

  /** The same numbers with sRGB's name on them, by which Java knows its standard types. */
  private static BufferedImage withoutSpace(BufferedImage image) {
    ColorModel model = image.getColorModel();
    ColorModel renamed =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            model.hasAlpha(),
            model.isAlphaPremultiplied(),
            model.getTransparency(),
            model.getTransferType());
    return new BufferedImage(renamed, image.getRaster(), model.isAlphaPremultiplied(), null);
  }

  private static BufferedImage converted(BufferedImage decoded) {
    BufferedImage image = standard(decoded);
    return new ColorConvertOp(null).filter(decoded, image);
  }

  /** Palettes and packed pixels, through the colour model; never for anything but sRGB numbers. */
  private static BufferedImage painted(BufferedImage decoded) {
    BufferedImage image = standard(decoded);
    int[] row = new int[decoded.getWidth()];
    for (int y = 0; y < decoded.getHeight(); y++) {
      decoded.getRGB(0, y, row.length, 1, row, 0, row.length);
      image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return image;
  }

  /** Copies samples of any depth, the source's bands in the given order, and alpha last. */
  private static BufferedImage spread(BufferedImage decoded, int[] bands) {
    ColorModel model = decoded.getColorModel();
    if (model.isAlphaPremultiplied()) {
      model = decoded.getAlphaRaster() == null ? model : coerce(decoded);
    }
    BufferedImage image = standard(decoded);
    Raster from = decoded.getRaster();
    WritableRaster to = image.getRaster();
    int alphaBand = from.getNumBands() - 1;
    int[] samples = new int[from.getWidth()];
    for (int y = 0; y < from.getHeight(); y++) {
      for (int band = 0; band < to.getNumBands(); band++) {
        int source = band < 3 ? bands[band] : alphaBand;
        from.getSamples(0, y, samples.length, 1, source, samples);
        scaleTo8Bits(
            samples, model.getComponentSize(Math.min(source, model.getNumComponents() - 1)));
        to.setSamples(0, y, samples.length, 1, band, samples);
      }
    }
    return image;
  }

  private static ColorModel coerce(BufferedImage decoded) {
    decoded.coerceData(false);
    return decoded.getColorModel();
  }

  private static void scaleTo8Bits(int[] samples, int bits) {
    if (bits == 8) {
      return;
    }
    long max = (1L << bits) - 1;
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (int) (((samples[i] & 0xffffffffL) * 255 + max / 2) / max);
    }
  }

  private static BufferedImage standard(BufferedImage like) {
    return new BufferedImage(
        like.getWidth(),
        like.getHeight(),
        like.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_4BYTE_ABGR
            : BufferedImage.TYPE_3BYTE_BGR);
  }
}
