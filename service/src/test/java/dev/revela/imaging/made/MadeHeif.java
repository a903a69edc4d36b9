package dev.revela.imaging.made;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** HEIF files, of which AVIF is one kind, box by box. */
public final class MadeHeif {
  public static final String ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha";

  /** AV1 of {@link Pictures#quarters} of 20 x 14 pixels, in 8 bits and full colour. */
  public static final byte[] QUARTERS =
      HexFormat.of()
          .parseHex(
              "12000a083810e7ada021a0d2322745e098c130000ca000000040dea0c73db39d9334f073fe01f3e100ba"
                  + "ae3976f117712d0fe0525c");

  /** AV1 of the same size in gray: its left half is white, its right one half as bright. */
  public static final byte[] HALVES =
      HexFormat.of().parseHex("12000a051810e7bcaa320c4590000044de3819d2982fab");

  private static final int WIDTH = 20;
  private static final int HEIGHT = 14;

  private record Item(int id, String type, List<Integer> properties, int start, int length) {}

  private final List<String> brands = new ArrayList<>(List.of("avif", "mif1"));
  private final List<Item> items = new ArrayList<>();
  private final Bytes properties = Bytes.bigEndian();
  private final Bytes references = Bytes.bigEndian();
  private final Bytes data = Bytes.bigEndian();
  private int propertyCount;
  private boolean inMeta;

  /** A picture of item 1, of which the file says that it is so large. */
  public static MadeHeif still(int width, int height, byte[]... more) {
    byte[][] all = {ispe(width, height), av1C(8, false)};
    byte[][] properties = Arrays.copyOf(all, 2 + more.length);
    System.arraycopy(more, 0, properties, 2, more.length);
    return new MadeHeif().item(1, "av01", QUARTERS, properties);
  }

  /** A picture whose pixels are {@link #QUARTERS}. */
  public static MadeHeif quarters(byte[]... more) {
    return still(WIDTH, HEIGHT, more);
  }

  /** The first of them is the major one. */
  public MadeHeif brands(String... names) {
    brands.clear();
    brands.addAll(List.of(names));
    return this;
  }

  /** Another item, with properties of its own. */
  public MadeHeif item(int id, String type, byte[] bytes, byte[]... boxes) {
    List<Integer> indices = new ArrayList<>();
    for (byte[] box : boxes) {
      properties.raw(box);
      propertyCount++;
      indices.add(propertyCount);
    }
    items.add(new Item(id, type, indices, data.size(), bytes.length));
    data.raw(bytes);
    return this;
  }

  /** The halves as the transparency of item 1. */
  public MadeHeif alpha() {
    return item(
            9,
            "av01",
            HALVES,
            ispe(WIDTH, HEIGHT),
            av1C(8, true),
            full("auxC", 0, text(ALPHA + "\0")))
        .reference("auxl", 9, 1);
  }

  /** Stores the items' bytes in the box that describes them. */
  public MadeHeif inMeta() {
    inMeta = true;
    return this;
  }

  public MadeHeif reference(String type, int from, int... to) {
    references.raw(box(type, Bytes.bigEndian().u16(from, to.length).u16(to).done()));
    return this;
  }

  /** The whole file; its first item is the primary one. */
  public byte[] done() {
    byte[] start = ftyp(brands);
    int pixels = start.length + meta(0).length + 8;
    return Bytes.of(start, meta(pixels), box("mdat", data.done()));
  }

  /**
   * The box that describes the items.
   *
   * @param pixels where in the file their bytes begin
   */
  public byte[] meta(int pixels) {
    Bytes iloc = Bytes.bigEndian().u8(0x44, 0).u16(items.size());
    Bytes iinf = Bytes.bigEndian().u16(items.size());
    Bytes ipma = Bytes.bigEndian().u32(items.size());
    for (Item item : items) {
      if (inMeta) {
        iloc.u16(item.id, 1, 0, 1).u32(item.start, item.length);
      } else {
        iloc.u16(item.id, 0, 1).u32(pixels + item.start, item.length);
      }
      iinf.raw(full("infe", 2, Bytes.bigEndian().u16(item.id, 0).text(item.type + "\0").done()));
      ipma.u16(item.id).u8(item.properties.size());
      item.properties.forEach(index -> ipma.u8(0x80 | index));
    }
    return full(
        "meta",
        0,
        full("hdlr", 0, Bytes.bigEndian().u32(0).text("pict").raw(new byte[13]).done()),
        full("pitm", 0, Bytes.bigEndian().u16(items.getFirst().id).done()),
        full("iloc", inMeta ? 1 : 0, iloc.done()),
        inMeta ? box("idat", data.done()) : new byte[0],
        full("iinf", 0, iinf.done()),
        references.size() == 0 ? new byte[0] : full("iref", 0, references.done()),
        box("iprp", box("ipco", properties.done()), full("ipma", 0, ipma.done())));
  }

  public static byte[] ftyp(List<String> brands) {
    return box("ftyp", text(brands.getFirst()), new byte[4], text(String.join("", brands)));
  }

  public static byte[] box(String type, byte[]... contents) {
    byte[] content = Bytes.of(contents);
    return Bytes.bigEndian().u32(8 + content.length).text(type).raw(content).done();
  }

  /** A box that has a version. */
  public static byte[] full(String type, int version, byte[]... contents) {
    return box(type, new byte[] {(byte) version, 0, 0, 0}, Bytes.of(contents));
  }

  public static byte[] ispe(long width, long height) {
    return full("ispe", 0, Bytes.bigEndian().u32(width, height).done());
  }

  /** Turns by that many quarters, anti-clockwise. */
  public static byte[] irot(int quarters) {
    return box("irot", new byte[] {(byte) quarters});
  }

  /** Axis 0 exchanges top and bottom, 1 left and right. */
  public static byte[] imir(int axis) {
    return box("imir", new byte[] {(byte) axis});
  }

  /**
   * Width, height, and how far its centre is from the picture's; each as numerator and denominator.
   */
  public static byte[] clap(long... ratios) {
    return box("clap", Bytes.bigEndian().u32(ratios).done());
  }

  public static byte[] colr(String kind, byte[] content) {
    return box("colr", text(kind), content);
  }

  /** The configuration of AV1 in full colour or in gray. */
  public static byte[] av1C(int bits, boolean gray) {
    int depth = (bits > 8 ? 0x40 : 0) | (bits > 10 ? 0x20 : 0);
    return box("av1C", Bytes.bigEndian().u8(0x81, 0x20, depth | (gray ? 0x1c : 2), 0).done());
  }

  /** A grid's own data; its size is that of the canvas. */
  public static byte[] grid(int rows, int columns, int width, int height) {
    return Bytes.bigEndian().u8(0, 0, rows - 1, columns - 1).u16(width, height).done();
  }

  private static byte[] text(String text) {
    return Bytes.bigEndian().text(text).done();
  }
}
