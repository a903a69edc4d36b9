package dev.revela.imaging.java2d;

import dev.revela.imaging.header.IccBytes;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.Optional;

/** Colour profiles, and the way from them to sRGB, by the JDK's LittleCMS; perceptual intent. */
final class IccProfiles {

  private IccProfiles() {}

  /** The profile; empty where the bytes are none, as browsers take such a photo for sRGB. */
  static Optional<ICC_Profile> read(IccBytes bytes) {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(bytes.toArray());
      // Both throw where the header names colours, or a class, that there are not.
      return new ICC_ColorSpace(profile).getNumComponents() > 0
          ? Optional.of(profile)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isRgb(ICC_Profile profile) {
    return profile.getColorSpaceType() == ColorSpace.TYPE_RGB;
  }

  static boolean isGray(ICC_Profile profile) {
    return profile.getColorSpaceType() == ColorSpace.TYPE_GRAY;
  }

  /** The same picture with its numbers in sRGB; the picture itself where they are already. */
  static BufferedImage toSrgb(BufferedImage image, Optional<ICC_Profile> space) {
    return space.map(profile -> convert(image, profile)).orElse(image);
  }

  private static BufferedImage convert(BufferedImage image, ICC_Profile profile) {
    ColorModel model = image.getColorModel();
    ColorModel labelled =
        new ComponentColorModel(
            new ICC_ColorSpace(profile),
            model.hasAlpha(),
            false,
            model.getTransparency(),
            DataBuffer.TYPE_BYTE);
    BufferedImage source = new BufferedImage(labelled, image.getRaster(), false, null);
    BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    try {
      return new ColorConvertOp(null).filter(source, target);
    } catch (CMMException e) {
      return image; // a profile that lacks what a conversion needs
    }
  }
}
