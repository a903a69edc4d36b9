package dev.revela.imaging.header;

import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/**
 * What a HEIF file has done to its decoded picture: cropped, turned and mirrored (ISO/IEC 23008-12,
 * section 6.5). MIAF (ISO/IEC 23000-22, section 7.3.6.7) asks for that order; another is followed
 * as it stands, as libheif does.
 */
final class HeifTransforms {
  private static final int[] EXIF_TURNED = {1, 8, 3, 6};
  private static final int[] EXIF_MIRRORED_AND_TURNED = {2, 5, 4, 7};

  private Size size;

  /** Whether left and right are exchanged first. */
  private boolean mirrored;

  /** Quarters, anti-clockwise, that the picture is then turned by; 0 to 3. */
  private int turns;

  private HeifTransforms(Size size) {
    this.size = size;
  }

  /**
   * Follows the properties.
   *
   * @param size as decoded
   */
  static HeifTransforms of(Size size, List<Box> properties) throws IOException, BadHeaderException {
    HeifTransforms transforms = new HeifTransforms(size);
    for (Box property : properties) {
      transforms.follow(property);
    }
    return transforms;
  }

  static boolean isTransform(Box property) {
    return switch (property.type()) {
      case "clap", "irot", "imir", "iscl" -> true;
      default -> false;
    };
  }

  /** The size that is left by the crop, before the picture is turned. */
  Size cropped() {
    return orientation().upright(size);
  }

  Orientation orientation() {
    return Orientation.ofExif((mirrored ? EXIF_MIRRORED_AND_TURNED : EXIF_TURNED)[turns]);
  }

  private void follow(Box property) throws IOException, BadHeaderException {
    DataInputStream in = property.content();
    switch (property.type()) {
      case "clap" -> crop(in);
      case "irot" -> turn(in.readUnsignedByte() & 3);
      case "imir" -> mirror((in.readUnsignedByte() & 1) == 0);
      case "iscl" -> throw BadHeaderException.unsupported("its picture is to be scaled");
      default -> {}
    }
  }

  private void crop(DataInputStream in) throws IOException, BadHeaderException {
    long[] sides = {ratio(in.readInt(), in.readInt()), ratio(in.readInt(), in.readInt())};
    checkInside(size.width() - sides[0], in.readInt(), in.readInt());
    checkInside(size.height() - sides[1], in.readInt(), in.readInt());
    size = new Size((int) sides[0], (int) sides[1]);
  }

  /** A side in whole pixels, as MIAF asks for: decoders round others each in their way. */
  private static long ratio(int above, int below) throws BadHeaderException {
    if (above <= 0 || below <= 0 || above % below != 0) {
      throw BadHeaderException.unsupported(
          "it is to be cropped to %d/%d pixels".formatted(above, below));
    }
    return above / below;
  }

  /**
   * Whether the crop lies within the picture.
   *
   * @param rest what it leaves of the side, in pixels
   * @param above of the distance between the two's centres, in pixels
   */
  private static void checkInside(long rest, int above, int below) throws BadHeaderException {
    if (below <= 0 || Math.abs(2L * above) > rest * below) {
      throw BadHeaderException.unsupported("it is to be cropped to more than its picture");
    }
  }

  private void turn(int quarters) {
    turns = (turns + quarters) & 3;
    size = quarters % 2 == 0 ? size : size.transposed();
  }

  /** Axis 0 exchanges top and bottom, which is left and right and half a turn. */
  private void mirror(boolean topAndBottom) {
    turns = ((topAndBottom ? 2 : 0) - turns) & 3;
    mirrored = !mirrored;
  }
}
