package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/** Counts the frames of a GIF file and finds the place of the first (GIF89a, sections 18 to 26). */
final class GifHeader {
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3b;

  private final ImageInputStream in;
  private int frames;
  private Optional<PhotoHeader.Frame> first = Optional.empty();

  private GifHeader(ImageInputStream in) {
    this.in = in;
  }

  static PhotoHeader read(ImageInputStream in) throws IOException, BadHeaderException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    return new GifHeader(in).readBlocks();
  }

  private PhotoHeader readBlocks() throws IOException, BadHeaderException {
    in.skipBytes(6);
    int width = in.readUnsignedShort();
    int height = in.readUnsignedShort();
    int packed = in.readUnsignedByte();
    in.skipBytes(2);
    skipColorTable(packed);
    countFrames();
    PhotoHeader.Frame frame =
        first.orElseThrow(() -> new BadHeaderException("it holds no picture"));
    // A frame may reach over the screen, or the screen be 0 x 0: what is drawn decides.
    Size canvas =
        new Size(
            Math.max(width, frame.left() + frame.size().width()),
            Math.max(height, frame.top() + frame.size().height()));
    return new PhotoHeader(
        InputFormat.GIF,
        canvas,
        frames,
        Orientation.TOP_LEFT,
        4,
        8,
        false,
        true,
        Optional.empty(),
        frame.size().equals(canvas) ? Optional.empty() : Optional.of(frame));
  }

  private void countFrames() throws IOException, BadHeaderException {
    try {
      for (int block = in.readUnsignedByte(); block != TRAILER; block = in.readUnsignedByte()) {
        switch (block) {
          case IMAGE -> readImage();
          case EXTENSION -> {
            in.skipBytes(1);
            skipSubBlocks();
          }
          // Writers are known to pad with zeros.
          case 0 -> {}
          default -> throw new BadHeaderException("it has a block of type %02x".formatted(block));
        }
      }
    } catch (EOFException e) {
      // A missing trailer is common and harmless, a first frame cut short is not.
      if (frames == 0) {
        throw e;
      }
    }
  }

  private void readImage() throws IOException, BadHeaderException {
    int left = in.readUnsignedShort();
    int top = in.readUnsignedShort();
    int width = in.readUnsignedShort();
    int height = in.readUnsignedShort();
    if (width == 0 || height == 0) {
      throw new BadHeaderException("it declares a frame of %d x %d".formatted(width, height));
    }
    skipColorTable(in.readUnsignedByte());
    in.skipBytes(1);
    skipSubBlocks();
    frames++;
    if (first.isEmpty()) {
      first = Optional.of(new PhotoHeader.Frame(left, top, new Size(width, height)));
    }
  }

  private void skipColorTable(int packed) throws IOException {
    if ((packed & 0x80) != 0) {
      in.skipBytes(3 << ((packed & 7) + 1));
    }
  }

  private void skipSubBlocks() throws IOException {
    for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
      in.seek(in.getStreamPosition() + length);
    }
  }
}
