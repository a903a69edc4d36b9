package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads the chunks of a PNG file, all but the pixels (PNG, third edition, sections 5 and 11). */
final class PngHeader {
  private static final int SIGNATURE_LENGTH = 8;
  private static final int IHDR = 0x49484452;
  private static final int ICCP = 0x69434350;
  private static final int ACTL = 0x6163544c;
  private static final int EXIF = 0x65584966;
  private static final int TRNS = 0x74524e53;
  private static final int IEND = 0x49454e44;

  /** A profile is some hundred bytes to a few megabytes; more is an attack on the memory. */
  private static final int MAX_ICC_BYTES = 8 << 20;

  private final ImageInputStream in;

  private boolean transparentColor;
  private int frames = 1;
  private Orientation orientation = Orientation.TOP_LEFT;
  private Optional<IccBytes> icc = Optional.empty();

  private PngHeader(ImageInputStream in) {
    this.in = in;
  }

  static PhotoHeader read(ImageInputStream in) throws IOException, BadHeaderException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    return new PngHeader(in).readChunks();
  }

  private PhotoHeader readChunks() throws IOException, BadHeaderException {
    in.skipBytes(SIGNATURE_LENGTH);
    if (in.readInt() != 13 || in.readInt() != IHDR) {
      throw new BadHeaderException("its first chunk is not IHDR");
    }
    long width = in.readUnsignedInt();
    long height = in.readUnsignedInt();
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new BadHeaderException("it declares %d x %d pixels".formatted(width, height));
    }
    int bits = in.readUnsignedByte();
    int channels = channels(in.readUnsignedByte());
    in.skipBytes(2);
    boolean interlaced = in.readUnsignedByte() == 1;
    in.skipBytes(4);
    readToEnd();
    return new PhotoHeader(
        InputFormat.PNG,
        new Size((int) width, (int) height),
        frames,
        orientation,
        // One colour that is transparent becomes a channel when it is decoded.
        transparentColor && channels % 2 == 1 ? channels + 1 : channels,
        bits,
        interlaced,
        true,
        icc,
        Optional.empty());
  }

  private static int channels(int colorType) throws BadHeaderException {
    return switch (colorType) {
      case 0 -> 1;
      case 4 -> 2;
      case 2 -> 3;
      // A palette can hold transparency.
      case 3, 6 -> 4;
      default -> throw new BadHeaderException("it has colour type " + colorType);
    };
  }

  /** Walks the chunks by their lengths, so that a file cut short is known before it is decoded. */
  private void readToEnd() throws IOException, BadHeaderException {
    while (true) {
      long length = in.readUnsignedInt();
      int type = in.readInt();
      long next = in.getStreamPosition() + length + 4;
      switch (type) {
        case ICCP -> icc = icc.isPresent() ? icc : readIcc((int) Math.min(length, MAX_ICC_BYTES));
        case ACTL -> frames = Math.clamp(in.readUnsignedInt(), 1, Integer.MAX_VALUE);
        case EXIF -> orientation = ExifOrientation.at(in, in.getStreamPosition());
        case TRNS -> transparentColor = true;
        case IEND -> {
          return;
        }
        default -> {}
      }
      if (next > in.length()) {
        throw new BadHeaderException("it ends before its last chunk");
      }
      in.seek(next);
    }
  }

  /** The profile; none where it is broken: the picture is good without. */
  private Optional<IccBytes> readIcc(int length) throws IOException {
    byte[] chunk = new byte[length];
    in.readFully(chunk);
    int name = 0;
    while (name < length && chunk[name] != 0) {
      name++;
    }
    int compressed = name + 2; // the name's end, and the method, which can only be deflate
    if (compressed >= length) {
      return Optional.empty();
    }
    try (InflaterInputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(chunk, compressed, length - compressed))) {
      return Optional.of(new IccBytes(inflated.readNBytes(MAX_ICC_BYTES)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
