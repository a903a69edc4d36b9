package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/** Reads the marker segments of a JPEG file up to its first scan (ITU-T T.81, annex B). */
final class JpegHeader {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

  /**
   * @param samples for each pixel, of all channels; fewer than these where chroma is subsampled
   */
  private record StartOfFrame(int process, int bits, Size size, int channels, double samples) {
    /** Baseline, extended and progressive: Huffman coded, and not lossless or hierarchical. */
    boolean isReadable() {
      return process <= 2;
    }

    boolean progressive() {
      return process == 2;
    }
  }

  private final ImageInputStream in;
  private Optional<StartOfFrame> frame = Optional.empty();
  private Orientation orientation = Orientation.TOP_LEFT;
  private boolean jfif;
  private boolean exif;
  private boolean otherColors;
  private boolean numbered;
  private int iccCount;
  private final SortedMap<Integer, byte[]> iccParts = new TreeMap<>();

  private JpegHeader(ImageInputStream in) {
    this.in = in;
  }

  static PhotoHeader read(ImageInputStream in) throws IOException, BadHeaderException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    return new JpegHeader(in).readSegments();
  }

  private PhotoHeader readSegments() throws IOException, BadHeaderException {
    in.skipBytes(2);
    for (int marker = nextMarker(); marker != SOS; marker = nextMarker()) {
      if (marker == EOI) {
        throw new BadHeaderException("it ends before its first scan");
      }
      if ((marker >= 0xd0 && marker <= SOI) || marker == 0x01) {
        continue; // a marker without a segment
      }
      long start = in.getStreamPosition();
      int length = in.readUnsignedShort();
      if (length < 2) {
        throw new BadHeaderException("marker ff %02x has length %d".formatted(marker, length));
      }
      readSegment(marker, length - 2);
      in.seek(start + length);
    }
    StartOfFrame known =
        frame.orElseThrow(() -> new BadHeaderException("it has a scan but no frame header"));
    return new PhotoHeader(
            InputFormat.JPEG,
            known.size,
            1,
            orientation,
            known.channels,
            known.bits,
            known.progressive(),
            hasOrdinaryColors(known.channels),
            icc(),
            Optional.empty())
        .withHeldSamples(known.progressive() ? known.samples : 0);
  }

  /** The next marker's code. Bytes before it are passed over, as every decoder does. */
  private int nextMarker() throws IOException {
    int code = 0;
    while (code == 0 || code == 0xff) {
      while (code != 0xff) {
        code = in.readUnsignedByte();
      }
      code = in.readUnsignedByte();
    }
    return code;
  }

  private void readSegment(int marker, int length) throws IOException, BadHeaderException {
    if (marker == APP0 && startsWith(JFIF, length)) {
      jfif = true;
    } else if (marker == APP1 && !exif && startsWith(EXIF, length)) {
      exif = true;
      orientation = ExifOrientation.at(in, in.getStreamPosition());
    } else if (marker == APP14 && startsWith(ADOBE, length)) {
      readAdobe(length);
    } else if (marker == APP2 && startsWith(ICC, length)) {
      readIccPart(length - ICC.length);
    } else if (marker >= 0xc0
        && marker <= 0xcf
        && marker != 0xc4
        && marker != 0xc8
        && marker != 0xcc) {
      frame = Optional.of(readFrame(marker - 0xc0));
    }
  }

  private StartOfFrame readFrame(int process) throws IOException, BadHeaderException {
    int bits = in.readUnsignedByte();
    int height = in.readUnsignedShort();
    int width = in.readUnsignedShort();
    int channels = in.readUnsignedByte();
    if (width == 0 || height == 0) {
      throw new BadHeaderException("it declares %d x %d pixels".formatted(width, height));
    }
    double samples = readComponents(channels);
    StartOfFrame found =
        new StartOfFrame(process, bits, new Size(width, height), channels, samples);
    if (bits != 8 || !found.isReadable()) {
      throw BadHeaderException.unsupported(
          "its pixels have %d bits and are coded by process %d; read are 8 bits and processes 0 to 2 (baseline, extended, progressive)"
              .formatted(bits, process));
    }
    return found;
  }

  /**
   * Reads whether the components are called 1, 2 and so on, as JFIF and EXIF have it, and their
   * sampling factors (ITU T.81, B.2.2): how many samples a pixel has in all.
   */
  private double readComponents(int channels) throws IOException {
    numbered = true;
    int across = 1;
    int down = 1;
    int all = 0;
    for (int component = 1; component <= channels; component++) {
      numbered &= in.readUnsignedByte() == component;
      int factors = in.readUnsignedByte();
      across = Math.max(across, factors >> 4);
      down = Math.max(down, factors & 15);
      all += (factors >> 4) * (factors & 15);
      in.skipBytes(1);
    }
    return (double) all / (across * down);
  }

  /** Adobe's marker tells how the colours are stored: 1 is YCbCr, as everywhere. */
  private void readAdobe(int length) throws IOException {
    if (length >= 12) {
      in.skipBytes(6);
      otherColors = in.readUnsignedByte() != 1;
    }
  }

  /**
   * Three colours are YCbCr by JFIF, and by EXIF where they bear its numbers; otherwise readers
   * differ, and the same one from one Java to the next.
   */
  private boolean hasOrdinaryColors(int channels) {
    return channels == 1 || (channels == 3 && (jfif || (exif && numbered)) && !otherColors);
  }

  /** One part of a profile, which is cut into segments of 64 kB (ICC.1:2022, annex B.4). */
  private void readIccPart(int length) throws IOException {
    if (length <= 2) {
      return;
    }
    int number = in.readUnsignedByte();
    iccCount = in.readUnsignedByte();
    byte[] part = new byte[length - 2];
    in.readFully(part);
    iccParts.putIfAbsent(number, part);
  }

  /** The parts in their order; none where one is missing: the picture is good without. */
  private Optional<IccBytes> icc() {
    boolean whole = !iccParts.isEmpty() && iccParts.size() == iccCount;
    if (!whole || iccParts.firstKey() != 1 || iccParts.lastKey() != iccCount) {
      return Optional.empty();
    }
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    iccParts.values().forEach(profile::writeBytes);
    return Optional.of(new IccBytes(profile.toByteArray()));
  }

  /** Whether the segment starts so; the stream is then behind it. */
  private boolean startsWith(byte[] start, int length) throws IOException {
    if (length < start.length) {
      return false;
    }
    byte[] found = new byte[start.length];
    in.readFully(found);
    return Arrays.equals(found, start);
  }
}
