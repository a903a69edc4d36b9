package dev.revela.imaging.made;

import java.util.Arrays;

/** GIF files of up to 128 colours. */
public final class MadeGif {
  private static final int CODE_BITS = 8;
  private static final int CLEAR = 1 << (CODE_BITS - 1);
  private static final int END = CLEAR + 1;

  private final Bytes gif = Bytes.littleEndian();
  private int transparent = -1;
  private int delay = 10;
  private int disposal;

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

  /** Sets the time of the frames that follow, in hundredths of a second. */
  public MadeGif delay(int hundredths) {
    delay = hundredths;
    return this;
  }

  /** Sets what becomes of the frames that follow: 1 stays, 2 is cleared, 3 is undone. */
  public MadeGif disposal(int method) {
    disposal = method;
    return this;
  }

  /** How often it is repeated, 0 for ever; before all frames. */
  public MadeGif loop(int count) {
    gif.u8(0x21, 0xff, 11).text("NETSCAPE2.0").u8(3, 1).u16(count).u8(0);
    return this;
  }

  /**
   * Adds a frame.
   *
   * @param pixels indices of the palette, row by row
   */
  public MadeGif frame(int left, int top, int width, int height, int... pixels) {
    int flags = disposal << 2 | (transparent < 0 ? 0 : 1);
    gif.u8(0x21, 0xf9, 4, flags).u16(delay).u8(Math.max(0, transparent), 0);
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
