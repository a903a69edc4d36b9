package dev.revela.imaging.made;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** TIFF files of one uncompressed strip, and the EXIF blocks that other formats embed. */
public final class MadeTiff {
  public static final int ORIENTATION = 274;

  private static final int ASCII = 2;
  private static final int BYTES = 7;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  /** One entry of a directory; its value is stored elsewhere where it is longer than 4 bytes. */
  public static final class Entry {
    private final int tag;
    private final int type;
    private final int count;
    private final byte[] value;

    private Entry(int tag, int type, int count, byte[] value) {
      this.tag = tag;
      this.type = type;
      this.count = count;
      this.value = value;
    }
  }

  private MadeTiff() {}

  public static Entry number(ByteOrder order, int tag, int... values) {
    return new Entry(tag, SHORT, values.length, new Bytes(order).u16(values).done());
  }

  public static Entry longNumber(ByteOrder order, int tag, long... values) {
    return new Entry(tag, LONG, values.length, new Bytes(order).u32(values).done());
  }

  public static Entry text(int tag, String value) {
    byte[] bytes = (value + "\0").getBytes(StandardCharsets.US_ASCII);
    return new Entry(tag, ASCII, bytes.length, bytes);
  }

  public static Entry bytes(int tag, byte[] value) {
    return new Entry(tag, BYTES, value.length, value);
  }

  /** A TIFF structure of one directory. */
  public static byte[] directory(ByteOrder order, Entry... entries) {
    return directory(order, new byte[0], List.of(entries));
  }

  /** The EXIF block of an orientation. */
  public static byte[] exif(ByteOrder order, int orientation) {
    return directory(order, number(order, ORIENTATION, orientation));
  }

  /** A file of 8-bit samples, pixel by pixel: gray for one channel, RGB for three, then alpha. */
  public static byte[] of(
      ByteOrder order, int width, int height, int channels, byte[] samples, Entry... more) {
    boolean alpha = channels == 2 || channels == 4;
    int[] bits = new int[channels];
    Arrays.fill(bits, 8);
    List<Entry> entries =
        new ArrayList<>(
            List.of(
                number(order, 256, width),
                number(order, 257, height),
                number(order, 258, bits),
                number(order, 259, 1),
                number(order, 262, channels < 3 ? 1 : 2),
                longNumber(order, 273, 8),
                number(order, 277, channels),
                number(order, 278, height),
                longNumber(order, 279, samples.length)));
    if (alpha) {
      entries.add(number(order, 338, 2));
    }
    entries.addAll(List.of(more));
    return directory(order, samples, entries);
  }

  private static byte[] directory(ByteOrder order, byte[] samples, List<Entry> unsorted) {
    List<Entry> entries =
        unsorted.stream().sorted(Comparator.comparingInt(entry -> entry.tag)).toList();
    byte[] padded = Arrays.copyOf(samples, samples.length + samples.length % 2);
    int start = 8 + padded.length;
    int values = start + 2 + 12 * entries.size() + 4;
    Bytes directory = new Bytes(order).u16(entries.size());
    Bytes outside = new Bytes(order);
    for (Entry entry : entries) {
      directory.u16(entry.tag, entry.type).u32(entry.count);
      if (entry.value.length <= 4) {
        directory.raw(Arrays.copyOf(entry.value, 4));
      } else {
        directory.u32(values + outside.size());
        outside.raw(entry.value).raw(new byte[entry.value.length % 2]);
      }
    }
    return new Bytes(order)
        .text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II")
        .u16(42)
        .u32(start)
        .raw(padded)
        .raw(directory.u32(0).done())
        .raw(outside.done())
        .done();
  }
}
