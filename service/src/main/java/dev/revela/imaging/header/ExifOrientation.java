package dev.revela.imaging.header;

import dev.revela.photo.Orientation;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/** The orientation that an EXIF block states. */
final class ExifOrientation {

  private ExifOrientation() {}

  /**
   * Reads the block that begins at the position, and puts the stream back to where it was. A broken
   * block counts as upright: the picture is still good, and every viewer shows it so.
   */
  static Orientation at(ImageInputStream in, long position) throws IOException {
    long back = in.getStreamPosition();
    ByteOrder order = in.getByteOrder();
    try {
      return TiffDirectory.first(in, position).orientation();
    } catch (BadHeaderException | EOFException e) {
      return Orientation.TOP_LEFT;
    } finally {
      in.setByteOrder(order);
      in.seek(back);
    }
  }
}
