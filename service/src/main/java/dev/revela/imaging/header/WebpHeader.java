package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/** Reads the chunks of a WebP file (RFC 9649, sections 2.3 to 2.7). */
final class WebpHeader {
  private static final int VP8 = 0x20385056;
  private static final int VP8L = 0x4c385056;
  private static final int VP8X = 0x58385056;
  private static final int ICCP = 0x50434349;
  private static final int EXIF = 0x46495845;
  private static final int ANMF = 0x464d4e41;
  private static final int MAX_ICC_BYTES = 8 << 20;

  private final ImageInputStream in;
  private Optional<Size> canvas = Optional.empty();
  private boolean alpha;
  private int frames;
  private Orientation orientation = Orientation.TOP_LEFT;
  private Optional<IccBytes> icc = Optional.empty();
  private Optional<PhotoHeader.Frame> first = Optional.empty();

  private WebpHeader(ImageInputStream in) {
    this.in = in;
  }

  static PhotoHeader read(ImageInputStream in) throws IOException, BadHeaderException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    return new WebpHeader(in).readChunks();
  }

  private PhotoHeader readChunks() throws IOException, BadHeaderException {
    in.skipBytes(4);
    long end = in.readUnsignedInt() + 8;
    in.skipBytes(4);
    if (end > in.length()) {
      throw new BadHeaderException("it ends after %d of %d bytes".formatted(in.length(), end));
    }
    while (in.getStreamPosition() + 8 <= end) {
      int type = in.readInt();
      long length = in.readUnsignedInt();
      long next = in.getStreamPosition() + length + (length & 1);
      readChunk(type, length);
      in.seek(next);
    }
    Size size = canvas.orElseThrow(() -> new BadHeaderException("it holds no picture"));
    return new PhotoHeader(
        InputFormat.WEBP,
        size,
        Math.max(1, frames),
        orientation,
        alpha ? 4 : 3,
        8,
        false,
        true,
        icc,
        first.filter(frame -> !frame.size().equals(size)));
  }

  private void readChunk(int type, long length) throws IOException, BadHeaderException {
    switch (type) {
      case VP8X -> {
        alpha = (in.readUnsignedByte() & 0x10) != 0;
        in.skipBytes(3);
        canvas = Optional.of(new Size(uint24() + 1, uint24() + 1));
      }
      case VP8 -> still(lossySize());
      case VP8L -> still(losslessSize());
      case ICCP -> icc = readIcc(length);
      case EXIF -> orientation = exifOrientation();
      case ANMF -> readFrame(length);
      default -> {}
    }
  }

  /** A picture that is not what the file announced would be decoded past the limits. */
  private void still(Size size) throws BadHeaderException {
    if (canvas.isPresent() && !canvas.get().equals(size)) {
      throw new BadHeaderException(
          "it announces %s pixels and holds %s".formatted(canvas.get(), size));
    }
    canvas = Optional.of(size);
  }

  /** RFC 6386, section 9.1: three bytes of frame tag, a start code, then two 14-bit sides. */
  private Size lossySize() throws IOException, BadHeaderException {
    in.skipBytes(3);
    if (uint24() != 0x2a019d) {
      throw new BadHeaderException("its VP8 frame has no start code");
    }
    return size(in.readUnsignedShort() & 0x3fff, in.readUnsignedShort() & 0x3fff);
  }

  /** RFC 9649, section 3.4: a signature byte, then both sides less one in 14 bits each. */
  private Size losslessSize() throws IOException, BadHeaderException {
    if (in.readUnsignedByte() != 0x2f) {
      throw new BadHeaderException("its VP8L stream has no signature");
    }
    int bits = in.readInt();
    alpha = (bits >> 28 & 1) != 0;
    return size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
  }

  private static Size size(int width, int height) throws BadHeaderException {
    if (width == 0 || height == 0) {
      throw new BadHeaderException("it declares %d x %d pixels".formatted(width, height));
    }
    return new Size(width, height);
  }

  private Optional<IccBytes> readIcc(long length) throws IOException, BadHeaderException {
    if (length > MAX_ICC_BYTES) {
      throw new BadHeaderException("its colour profile has %d bytes".formatted(length));
    }
    byte[] bytes = new byte[(int) length];
    in.readFully(bytes);
    return Optional.of(new IccBytes(bytes));
  }

  /** Some writers put JPEG's "Exif\0\0" before the block. */
  private Orientation exifOrientation() throws IOException {
    long start = in.getStreamPosition();
    boolean prefixed = in.readUnsignedByte() == 'E';
    return ExifOrientation.at(in, prefixed ? start + 6 : start);
  }

  private void readFrame(long length) throws IOException, BadHeaderException {
    frames++;
    long end = in.getStreamPosition() + length;
    int left = uint24() * 2;
    int top = uint24() * 2;
    Size size = new Size(uint24() + 1, uint24() + 1);
    if (first.isPresent()) {
      return;
    }
    Size whole = canvas.orElseThrow(() -> new BadHeaderException("its frames have no canvas"));
    if (left + size.width() > whole.width() || top + size.height() > whole.height()) {
      throw new BadHeaderException(
          "a frame of %s reaches over the canvas of %s".formatted(size, whole));
    }
    in.skipBytes(4); // duration and flags
    if (!size.equals(sizeInFrame(end))) {
      throw new BadHeaderException("a frame is not of the size it announces");
    }
    first = Optional.of(new PhotoHeader.Frame(left, top, size));
  }

  /** The size of the picture that the frame holds, behind its transparency. */
  private Size sizeInFrame(long end) throws IOException, BadHeaderException {
    while (in.getStreamPosition() + 8 <= end) {
      int type = in.readInt();
      long length = in.readUnsignedInt();
      long next = in.getStreamPosition() + length + (length & 1);
      if (type == VP8) {
        return lossySize();
      }
      if (type == VP8L) {
        return losslessSize();
      }
      in.seek(next);
    }
    throw new BadHeaderException("a frame holds no picture");
  }

  private int uint24() throws IOException {
    return in.readUnsignedShort() | in.readUnsignedByte() << 16;
  }
}
