package dev.revela.imaging.made;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files of every colour type and depth. */
public final class MadePng {
  public static final int GRAY = 0;
  public static final int RGB = 2;
  public static final int PALETTE = 3;
  public static final int GRAY_ALPHA = 4;
  public static final int RGB_ALPHA = 6;

  private MadePng() {}

  /**
   * A whole file.
   *
   * @param samples of all pixels, row by row, each a number of that many bits
   * @param chunks between IHDR and IDAT
   */
  public static byte[] of(
      int width, int height, int colorType, int bits, int[] samples, byte[]... chunks) {
    Bytes png = Bytes.bigEndian().raw(header(width, height, colorType, bits));
    for (byte[] chunk : chunks) {
      png.raw(chunk);
    }
    int perRow = samples.length / height;
    Bytes rows = Bytes.bigEndian();
    for (int y = 0; y < height; y++) {
      rows.u8(0).raw(packed(samples, y * perRow, perRow, bits));
    }
    return png.raw(chunk("IDAT", deflated(rows.done()))).raw(chunk("IEND", new byte[0])).done();
  }

  /** A file of a picture, with transparency where that has some. */
  public static byte[] of(BufferedImage image, byte[]... chunks) {
    boolean alpha = image.getColorModel().hasAlpha();
    int[] samples =
        Arrays.stream(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
            .flatMap(
                argb ->
                    IntStream.of(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, argb >>> 24)
                        .limit(alpha ? 4 : 3))
            .toArray();
    return of(image.getWidth(), image.getHeight(), alpha ? RGB_ALPHA : RGB, 8, samples, chunks);
  }

  /** The signature and IHDR only. */
  public static byte[] header(int width, int height, int colorType, int bits) {
    byte[] ihdr = Bytes.bigEndian().u32(width, height).u8(bits, colorType).u8(0, 0, 0).done();
    return Bytes.bigEndian().u8(0x89).text("PNG\r\n\u001a\n").raw(chunk("IHDR", ihdr)).done();
  }

  public static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(data);
    return Bytes.bigEndian().u32(data.length).text(type).raw(data).u32(crc.getValue()).done();
  }

  public static byte[] iccProfile(byte[] profile) {
    // Libpng takes a chunk with fewer bytes than the longest name has for one that is cut short.
    String name = "made".repeat(15);
    return chunk("iCCP", Bytes.bigEndian().text(name + "\0\0").raw(deflated(profile)).done());
  }

  /** A file with more chunks behind its IHDR. */
  public static byte[] with(byte[] png, byte[]... chunks) {
    return Bytes.insert(png, 33, chunks);
  }

  public static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] packed(int[] samples, int from, int count, int bits) {
    byte[] row = new byte[(count * bits + 7) / 8];
    for (int i = 0; i < count * bits; i++) {
      int bit = samples[from + i / bits] >> (bits - 1 - i % bits) & 1;
      row[i / 8] |= (byte) (bit << (7 - i % 8));
    }
    return row;
  }
}
