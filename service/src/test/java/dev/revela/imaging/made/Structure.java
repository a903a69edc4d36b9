package dev.revela.imaging.made;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What files are made of, read without any decoder. */
public final class Structure {

  private Structure() {}

  public static boolean isAvif(byte[] file) {
    return text(file, 4, 8).equals("ftypavif");
  }

  /** Whether these bytes occur anywhere. */
  public static boolean contains(byte[] file, byte[] part) {
    return find(file, part, 0) >= 0;
  }

  public static boolean contains(byte[] file, String latin) {
    return contains(file, latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The markers of a JPEG file up to its first scan, 0xc0 for SOF0. */
  public static List<Integer> jpegMarkers(byte[] jpeg) {
    List<Integer> markers = new ArrayList<>();
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != 0xda) {
      markers.add(jpeg[at + 1] & 0xff);
      at += 2 + (jpeg[at + 2] & 0xff) * 256 + (jpeg[at + 3] & 0xff);
    }
    return markers;
  }

  /** The sampling factors of a JPEG file's first component, 0x22 for 4:2:0 and 0x11 for 4:4:4. */
  public static int jpegSampling(byte[] jpeg) {
    int frame = Math.max(MadeJpeg.find(jpeg, 0xc0), MadeJpeg.find(jpeg, 0xc2));
    return jpeg[frame + 11];
  }

  public static List<String> pngChunks(byte[] png) {
    List<String> chunks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(png);
    for (int at = 8; at < png.length; at += 12 + in.getInt(at)) {
      chunks.add(text(png, at + 4, 4));
    }
    return chunks;
  }

  /** Chunks of a WebP file, such as "VP8 ". */
  public static List<String> webpChunks(byte[] webp) {
    List<String> chunks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 12; at < webp.length; at += 8 + (in.getInt(at + 4) + 1) / 2 * 2) {
      chunks.add(text(webp, at, 4));
    }
    return chunks;
  }

  /** The data of a WebP file's first chunk of this name; none where there is no such chunk. */
  public static byte[] webpChunk(byte[] webp, String name) {
    ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 12; at < webp.length; at += 8 + (in.getInt(at + 4) + 1) / 2 * 2) {
      if (text(webp, at, 4).equals(name)) {
        return Arrays.copyOfRange(webp, at + 8, at + 8 + in.getInt(at + 4));
      }
    }
    return new byte[0];
  }

  /** Whether an AVIF's picture has a colour for every pixel: no bit of av1C says "subsampled". */
  public static boolean isAvif444(byte[] avif) {
    int at = find(avif, "av1C".getBytes(StandardCharsets.US_ASCII), 0);
    return (avif[at + 6] & 0x0c) == 0;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  private static int find(byte[] file, byte[] part, int from) {
    for (int at = from; at + part.length <= file.length; at++) {
      if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }
}
