package dev.revela.imaging.header;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/** Where the bytes of a HEIF file's items lie (ISO/IEC 14496-12, section 8.11.3). */
final class HeifData {
  /** As libheif has it. */
  private static final int MAX_EXTENTS = 32;

  private record Extent(long offset, long length) {}

  private record Place(boolean inMeta, List<Extent> extents) {}

  private final ImageInputStream in;
  private final Optional<Box> idat;
  private final Map<Long, Place> places = new HashMap<>();

  private HeifData(ImageInputStream in, Optional<Box> idat) {
    this.in = in;
    this.idat = idat;
  }

  static HeifData read(HeifItems items, ImageInputStream in)
      throws IOException, BadHeaderException {
    HeifData data = new HeifData(in, items.optionalBox("idat"));
    data.readPlaces(items.box("iloc").content());
    return data;
  }

  /**
   * The bytes of an item. One stream at a time: they move in the same file.
   *
   * @throws BadHeaderException where the item has none, or the file ends before them
   */
  InputStream of(long item) throws IOException, BadHeaderException {
    Place place = places.get(item);
    if (place == null || place.extents.isEmpty()) {
      throw new BadHeaderException("it has no bytes of its item %d".formatted(item));
    }
    long end = place.inMeta ? idat.map(Box::length).orElse(0) : in.length();
    for (Extent extent : place.extents) {
      if (extent.offset > end || extent.length > end - extent.offset) {
        throw new BadHeaderException("it ends before its item %d does".formatted(item));
      }
    }
    return place.inMeta ? fromMeta(place.extents) : new FromFile(in, place.extents);
  }

  private InputStream fromMeta(List<Extent> extents) throws IOException, BadHeaderException {
    if (extents.size() > 1) {
      throw BadHeaderException.unsupported("it has an item in pieces in its meta box");
    }
    InputStream bytes = idat.orElseThrow().content();
    bytes.skipNBytes(extents.getFirst().offset);
    return new ByteArrayInputStream(bytes.readNBytes((int) extents.getFirst().length));
  }

  private void readPlaces(DataInputStream iloc) throws IOException, BadHeaderException {
    int version = HeifItems.version(iloc);
    int sizes = iloc.readUnsignedShort();
    long count = HeifItems.checkedCount(HeifItems.id(iloc, version > 1));
    for (long i = 0; i < count; i++) {
      long item = HeifItems.id(iloc, version > 1);
      int method = version > 0 ? iloc.readUnsignedShort() & 15 : 0;
      iloc.skipNBytes(2);
      long base = number(iloc, sizes >> 4 & 15);
      int extents = iloc.readUnsignedShort();
      if (method > 1 || extents > MAX_EXTENTS) {
        throw BadHeaderException.unsupported(
            "its item %d is stored by method %d in %d pieces".formatted(item, method, extents));
      }
      Place place = new Place(method == 1, new ArrayList<>());
      for (int extent = 0; extent < extents; extent++) {
        number(iloc, version > 0 ? sizes & 15 : 0);
        long offset = number(iloc, sizes >> 12 & 15);
        place.extents.add(new Extent(base + offset, number(iloc, sizes >> 8 & 15)));
      }
      HeifItems.putOnce(places, item, place);
    }
  }

  private static long number(DataInputStream in, int bytes) throws IOException, BadHeaderException {
    long number =
        switch (bytes) {
          case 0 -> 0;
          case 4 -> HeifItems.id(in, true);
          case 8 -> in.readLong();
          default -> throw new BadHeaderException("it has numbers of %d bytes".formatted(bytes));
        };
    if (number < 0 || number > Long.MAX_VALUE / 2) {
      throw new BadHeaderException("it has bytes at %x".formatted(number));
    }
    return number;
  }

  /** Pieces of the file as one. */
  private static final class FromFile extends InputStream {
    private final ImageInputStream in;
    private final List<Extent> extents;
    private int extent;
    private long done;

    FromFile(ImageInputStream in, List<Extent> extents) {
      this.in = in;
      this.extents = extents;
    }

    @Override
    public int read() throws IOException {
      if (left() == 0) {
        return -1;
      }
      in.seek(extents.get(extent).offset + done);
      done++;
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      long left = left();
      if (left == 0 || count == 0) {
        return count == 0 ? 0 : -1;
      }
      in.seek(extents.get(extent).offset + done);
      int read = in.read(bytes, offset, (int) Math.min(count, left));
      done += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long count) {
      long skipped = Math.clamp(count, 0, left());
      done += skipped;
      return skipped;
    }

    /** How many bytes are left of the piece; none only at the end of the last. */
    private long left() {
      while (extent < extents.size() && done == extents.get(extent).length) {
        extent++;
        done = 0;
      }
      return extent < extents.size() ? extents.get(extent).length - done : 0;
    }
  }
}
