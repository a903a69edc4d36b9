package dev.revela.imaging.made;

import java.util.Arrays;

/** GIF files of up to 128 colours. */
public final class MadeGif {
  private static final int CODE_BITS = 8;
  private static final int CLEAR = 1 << (CODE_BITS - 1);
  private static final int END = CLEAR + 1;

  private final Bytes gif = Bytes.littleEndian();
  private int transparent = -1;

  /**
   * @param palette as 0xrrggbb
   */
  public MadeGif(int width, int height, int... palette) {
    gif.text("GIF89a").u16(width, height).u8(0xf6, 0, 0);
    for (int i = 0; i < CLEAR; i++) {
      int rgb = i < palette.length ? palette[i] : 0;
      gif.u8(rgb >> 16, rgb >> 8, rgb);
    }
  }

  /** Makes one index of the palette transparent, in the frames that follow. */
  public MadeGif transparent(int index) {
    transparent = index;
    return this;
  }

  /**
   * Adds a frame.
   *
   * @param pixels indices of the palette, row by row
   */
  public MadeGif frame(int left, int top, int width, int height, int... pixels) {
    gif.u8(0x21, 0xf9, 4, transparent < 0 ? 0 : 1, 10, 0, Math.max(0, transparent), 0);
    gif.u8(0x2c).u16(left, top, width, height).u8(0, CODE_BITS - 1);
    byte[] codes = codes(pixels);
    for (int at = 0; at < codes.length; at += 255) {
      int length = Math.min(255, codes.length - at);
      gif.u8(length).raw(Arrays.copyOfRange(codes, at, at + length));
    }
    gif.u8(0);
    return this;
  }

  public byte[] done() {
    return Bytes.littleEndian().raw(gif.done()).u8(0x3b).done();
  }

  /** LZW that clears its table so often that codes never grow: 8 bits each, so a code is a byte. */
  private static byte[] codes(int[] pixels) {
    Bytes codes = Bytes.littleEndian();
    for (int i = 0; i < pixels.length; i++) {
      if (i % 100 == 0) {
        codes.u8(CLEAR);
      }
      codes.u8(pixels[i]);
    }
    return codes.u8(END).done();
  }
}
