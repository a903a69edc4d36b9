package dev.revela.imaging.made;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** An EXIF block that tells more than its owner may want. */
public final class MadeExif {
  /** Texts that stand in {@link #talkative}, and in no rendition. */
  public static final String CAMERA = "SECRETCAMERA";

  public static final String LATITUDE = "SECRETLATITUDE";
  public static final String THUMBNAIL = "SECRETTHUMBNAIL";
  public static final String PRIVATE = "SECRETPRIVATE";

  private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int UNDEFINED = 7;

  private MadeExif() {}

  /**
   * Camera, orientation, artist, copyright, private tags, a place, and a thumbnail.
   *
   * @param artist in any encoding, without an end
   */
  public static byte[] talkative(int orientation, byte[] artist, byte[] copyright) {
    byte[] make = text(CAMERA);
    byte[] secret = text(PRIVATE);
    byte[] latitude = text(LATITUDE);
    byte[] thumbnail =
        MadeJpeg.with(
            MadeJpeg.of(Pictures.plain(8, 8, 0x808080)), MadeJpeg.segment(0xfe, text(THUMBNAIL)));
    byte[] artistText = ended(artist);
    byte[] copyrightText = ended(copyright);
    int values = 8 + 2 + 12 * 8 + 4;
    int camera = values;
    int by = camera + make.length;
    int notice = by + artistText.length;
    int hidden = notice + copyrightText.length;
    int gps = hidden + secret.length;
    int place = gps + 2 + 12 * 2 + 4;
    int second = place + latitude.length;
    int picture = second + 2 + 12 * 2 + 4;
    return new Bytes(ORDER)
        .text("MM")
        .u16(42)
        .u32(8)
        .u16(8)
        .raw(entry(0x010f, ASCII, make.length, camera))
        .raw(new Bytes(ORDER).u16(0x0112, 3).u32(1).u16(orientation, 0).done())
        .raw(entry(0x013b, ASCII, artistText.length, by))
        .raw(entry(0x8298, ASCII, copyrightText.length, notice))
        .raw(entry(0x8825, LONG, 1, gps))
        .raw(entry(0xa430, ASCII, make.length, camera))
        .raw(entry(0xc4a5, UNDEFINED, secret.length, hidden))
        .raw(entry(0xfde8, ASCII, secret.length, hidden))
        .u32(second)
        .raw(make)
        .raw(artistText)
        .raw(copyrightText)
        .raw(secret)
        .u16(2)
        .raw(new Bytes(ORDER).u16(1, ASCII).u32(2).text("N\0\0\0").done())
        .raw(entry(0x1d, ASCII, latitude.length, place))
        .u32(0)
        .raw(latitude)
        .u16(2)
        .raw(entry(0x0201, LONG, 1, picture))
        .raw(entry(0x0202, LONG, 1, thumbnail.length))
        .u32(0)
        .raw(thumbnail)
        .done();
  }

  private static byte[] entry(int tag, int type, int count, int value) {
    return new Bytes(ORDER).u16(tag, type).u32(count, value).done();
  }

  private static byte[] text(String text) {
    return ended(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] ended(byte[] text) {
    return Bytes.of(text, new byte[1]);
  }
}
