package dev.revela.imaging.header;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One box of the ISO base media file format (ISO/IEC 14496-12, section 4.2), held in memory. Boxes
 * are looked into only when asked for, so that no file decides how deep they are read.
 */
final class Box {
  private final String type;
  private final byte[] bytes;
  private final int start;
  private final int end;

  private Box(String type, byte[] bytes, int start, int end) {
    this.type = type;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /**
   * A box by itself.
   *
   * @param content what follows its header; not copied
   */
  static Box of(String type, byte[] content) {
    return new Box(type, content, 0, content.length);
  }

  /** The four characters behind a box's length, or any such code. */
  static String code(int value) {
    byte[] four = {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    return new String(four, StandardCharsets.ISO_8859_1);
  }

  String type() {
    return type;
  }

  /** Length of the content in bytes. */
  int length() {
    return end - start;
  }

  /** The content; reading over its end is an {@link java.io.EOFException}. */
  DataInputStream content() {
    return new DataInputStream(new ByteArrayInputStream(bytes, start, length()));
  }

  /** The boxes within, up to this box's end. */
  List<Box> children() throws IOException, BadHeaderException {
    return children(0, Long.MAX_VALUE);
  }

  /**
   * The boxes within.
   *
   * @param offset in bytes, of the first of them
   * @param count how many to read at most
   */
  List<Box> children(int offset, long count) throws IOException, BadHeaderException {
    List<Box> children = new ArrayList<>();
    int at = start + offset;
    while (at < end && children.size() < count) {
      Box child = child(at);
      children.add(child);
      at = child.end;
    }
    return children;
  }

  private Box child(int at) throws IOException, BadHeaderException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, at, end - at));
    long length = Integer.toUnsignedLong(in.readInt());
    String name = code(in.readInt());
    int header = 8;
    if (length == 1) {
      length = in.readLong();
      header = 16;
    } else if (length == 0) {
      length = (long) end - at;
    }
    if (length < header || length > end - at) {
      throw new BadHeaderException(
          "a box of type '%s' has %d bytes, in one with %d".formatted(name, length, end - at));
    }
    return new Box(name, bytes, at + header, at + (int) length);
  }
}
