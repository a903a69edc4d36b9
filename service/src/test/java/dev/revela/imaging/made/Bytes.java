package dev.revela.imaging.made;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts a file together from its parts. */
public final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteOrder order;

  public Bytes(ByteOrder order) {
    this.order = order;
  }

  static Bytes bigEndian() {
    return new Bytes(ByteOrder.BIG_ENDIAN);
  }

  static Bytes littleEndian() {
    return new Bytes(ByteOrder.LITTLE_ENDIAN);
  }

  public Bytes u8(int... values) {
    Arrays.stream(values).forEach(out::write);
    return this;
  }

  public Bytes u16(int... values) {
    for (int value : values) {
      out.writeBytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }
    return this;
  }

  Bytes u24(int value) {
    byte[] four = ByteBuffer.allocate(4).order(order).putInt(value).array();
    out.write(four, order == ByteOrder.BIG_ENDIAN ? 1 : 0, 3);
    return this;
  }

  public Bytes u32(long... values) {
    for (long value : values) {
      out.writeBytes(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }
    return this;
  }

  public Bytes text(String ascii) {
    return raw(ascii.getBytes(StandardCharsets.ISO_8859_1));
  }

  public Bytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  int size() {
    return out.size();
  }

  public byte[] done() {
    return out.toByteArray();
  }

  /** All these, one after the other. */
  public static byte[] of(byte[]... parts) {
    return insert(new byte[0], 0, parts);
  }

  /** These bytes with others put in at the position. */
  static byte[] insert(byte[] bytes, int position, byte[]... others) {
    Bytes result = bigEndian().raw(Arrays.copyOf(bytes, position));
    Arrays.stream(others).forEach(result::raw);
    return result.raw(Arrays.copyOfRange(bytes, position, bytes.length)).done();
  }
}
