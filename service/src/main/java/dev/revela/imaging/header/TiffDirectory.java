package dev.revela.imaging.header;

import dev.revela.photo.Orientation;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import javax.imageio.stream.ImageInputStream;

/**
 * One image file directory of TIFF 6.0 (section 2), which is also how EXIF stores its tags. Values
 * are read only when asked for.
 */
final class TiffDirectory {
  private static final int TAG_ORIENTATION = 0x0112;
  private static final int ENTRY_LENGTH = 12;

  private record Entry(int type, long count, long valuePosition) {}

  private final Map<Integer, Entry> entries;
  private final ImageInputStream in;
  private final long base;
  private final long next;

  private TiffDirectory(ImageInputStream in, long base, Map<Integer, Entry> entries, long next) {
    this.in = in;
    this.base = base;
    this.entries = entries;
    this.next = next;
  }

  /**
   * Reads the first directory of the TIFF structure that begins at {@code base}, and sets the
   * stream's byte order to that structure's.
   */
  static TiffDirectory first(ImageInputStream in, long base)
      throws IOException, BadHeaderException {
    in.seek(base);
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    switch (in.readUnsignedShort()) {
      case 0x4949 -> in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
      case 0x4d4d -> in.setByteOrder(ByteOrder.BIG_ENDIAN);
      default -> throw new BadHeaderException("its TIFF structure has no byte order");
    }
    switch (in.readUnsignedShort()) {
      case 42 -> {}
      case 43 -> throw BadHeaderException.unsupported("it is a BigTIFF: export it as classic TIFF");
      default -> throw new BadHeaderException("its TIFF structure has no version");
    }
    return at(in, base, in.readUnsignedInt());
  }

  private static TiffDirectory at(ImageInputStream in, long base, long offset) throws IOException {
    in.seek(base + offset);
    int count = in.readUnsignedShort();
    Map<Integer, Entry> entries = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int tag = in.readUnsignedShort();
      Entry entry = new Entry(in.readUnsignedShort(), in.readUnsignedInt(), in.getStreamPosition());
      // The first of two entries with one tag counts, as in libtiff.
      entries.putIfAbsent(tag, entry);
      in.skipBytes(4);
    }
    return new TiffDirectory(in, base, entries, in.readUnsignedInt());
  }

  /** Where the next directory lies, from the structure's begin; 0 where this is the last. */
  long nextOffset() {
    return next;
  }

  /** Where the directory lies that follows the one there; its entries are passed over. */
  long nextOffsetOf(long offset) throws IOException {
    in.seek(base + offset);
    int count = in.readUnsignedShort();
    in.seek(base + offset + 2 + ENTRY_LENGTH * (long) count);
    return in.readUnsignedInt();
  }

  /** The first value of a tag, where it is a whole number. */
  OptionalLong number(int tag) throws IOException {
    Entry entry = entries.get(tag);
    if (entry == null || entry.count < 1) {
      return OptionalLong.empty();
    }
    in.seek(position(entry));
    return switch (entry.type) {
      case 1, 7 -> OptionalLong.of(in.readUnsignedByte());
      case 3 -> OptionalLong.of(in.readUnsignedShort());
      case 4 -> OptionalLong.of(in.readUnsignedInt());
      default -> OptionalLong.empty();
    };
  }

  /** The bytes of a tag; none where it is missing or has no bytes. */
  byte[] bytes(int tag, int max) throws IOException {
    Entry entry = entries.get(tag);
    if (entry == null || entry.count > max || widthOf(entry.type) != 1) {
      return new byte[0];
    }
    in.seek(position(entry));
    byte[] bytes = new byte[(int) entry.count];
    in.readFully(bytes);
    return bytes;
  }

  /** The orientation; upright where the tag is missing or makes no sense. */
  Orientation orientation() throws IOException {
    return Orientation.ofExif((int) number(TAG_ORIENTATION).orElse(1));
  }

  /** A value of up to four bytes stands in the entry itself, a longer one where it points to. */
  private long position(Entry entry) throws IOException {
    if (entry.count * widthOf(entry.type) <= 4) {
      return entry.valuePosition;
    }
    in.seek(entry.valuePosition);
    return base + in.readUnsignedInt();
  }

  private static int widthOf(int type) {
    return switch (type) {
      case 1, 2, 6, 7 -> 1;
      case 3, 8 -> 2;
      case 5, 10, 12 -> 8;
      default -> 4;
    };
  }
}
