package dev.revela.imaging.made;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Node;

/** JPEG files, and the segments to put into them. */
public final class MadeJpeg {
  private static final float QUALITY = 0.97f;

  private MadeJpeg() {}

  /** A baseline file without subsampling, so that colours stay where they are. */
  public static byte[] of(BufferedImage image) {
    return of(image, 1, 1, 0);
  }

  /**
   * A baseline file with its chroma at a part of the sides, and a restart marker after so many
   * blocks; 0 for none.
   */
  public static byte[] of(BufferedImage image, int horizontal, int vertical, int restart) {
    ImageWriter writer = writer();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), param(writer));
    String format = metadata.getNativeMetadataFormatName();
    Node root = metadata.getAsTree(format);
    IIOMetadataNode component = first(root, "componentSpec");
    component.setAttribute("HsamplingFactor", String.valueOf(horizontal));
    component.setAttribute("VsamplingFactor", String.valueOf(vertical));
    if (restart > 0) {
      IIOMetadataNode interval = new IIOMetadataNode("dri");
      interval.setAttribute("interval", String.valueOf(restart));
      Node sequence = first(root, "markerSequence");
      sequence.insertBefore(interval, sequence.getLastChild());
    }
    try {
      metadata.setFromTree(format, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write(writer, new IIOImage(image, null, metadata), param(writer));
  }

  public static byte[] progressive(BufferedImage image) {
    ImageWriter writer = writer();
    ImageWriteParam param = param(writer);
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return write(writer, new IIOImage(image, null, null), param);
  }

  /** The samples as they are, of any number of channels; no marker says what they mean. */
  public static byte[] ofSamples(Raster samples) {
    ImageWriter writer = writer();
    return write(writer, new IIOImage(samples, null, null), param(writer));
  }

  /** The file with more segments, before all of its own. */
  public static byte[] with(byte[] jpeg, byte[]... segments) {
    return Bytes.insert(jpeg, 2, segments);
  }

  /** The file without its segments of a marker. */
  public static byte[] without(byte[] jpeg, int marker) {
    byte[] rest = jpeg;
    for (int at = find(rest, marker); at >= 0; at = find(rest, marker)) {
      int length = 2 + (rest[at + 2] & 0xff) * 256 + (rest[at + 3] & 0xff);
      rest =
          Bytes.insert(
              Arrays.copyOf(rest, at), at, Arrays.copyOfRange(rest, at + length, rest.length));
    }
    return rest;
  }

  /** Where a marker stands before the first scan's pixels; -1 for nowhere. */
  public static int find(byte[] jpeg, int marker) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      int found = jpeg[at + 1] & 0xff;
      if (found == marker) {
        return at;
      }
      if (found == 0xda) {
        return -1;
      }
      at += 2 + (jpeg[at + 2] & 0xff) * 256 + (jpeg[at + 3] & 0xff);
    }
    return -1;
  }

  /** The same file with the components of another name in its frame and its scan. */
  public static byte[] withComponentIds(byte[] jpeg, int... ids) {
    byte[] renamed = jpeg.clone();
    int frame = find(jpeg, 0xc0);
    int scan = find(jpeg, 0xda);
    for (int i = 0; i < ids.length; i++) {
      renamed[frame + 10 + 3 * i] = (byte) ids[i];
      renamed[scan + 5 + 2 * i] = (byte) ids[i];
    }
    return renamed;
  }

  /** The same file with a byte changed, counted from the frame header's marker. */
  public static byte[] withFrameByte(byte[] jpeg, int offset, int value) {
    byte[] changed = jpeg.clone();
    changed[find(jpeg, 0xc0) + offset] = (byte) value;
    return changed;
  }

  public static byte[] segment(int marker, byte[] payload) {
    return Bytes.bigEndian().u8(0xff, marker).u16(payload.length + 2).raw(payload).done();
  }

  public static byte[] exif(ByteOrder order, int orientation) {
    return exif(MadeTiff.exif(order, orientation));
  }

  public static byte[] exif(byte[] tiff) {
    return segment(0xe1, Bytes.bigEndian().text("Exif\0\0").raw(tiff).done());
  }

  public static byte[] jfif() {
    return segment(0xe0, Bytes.bigEndian().text("JFIF\0").u8(1, 2, 0).u16(1, 1).u8(0, 0).done());
  }

  public static byte[] adobe(int transform) {
    return segment(0xee, Bytes.bigEndian().text("Adobe").u16(100, 0, 0).u8(transform).done());
  }

  /** A profile cut into parts of at most this size, in their order. */
  public static List<byte[]> icc(byte[] profile, int partSize) {
    List<byte[]> parts = new ArrayList<>();
    int count = (profile.length + partSize - 1) / partSize;
    for (int i = 0; i < count; i++) {
      byte[] part =
          Arrays.copyOfRange(profile, i * partSize, Math.min(profile.length, (i + 1) * partSize));
      parts.add(
          segment(0xe2, Bytes.bigEndian().text("ICC_PROFILE\0").u8(i + 1, count).raw(part).done()));
    }
    return parts;
  }

  public static byte[] icc(byte[] profile) {
    return icc(profile, 65_000).getFirst();
  }

  private static IIOMetadataNode first(Node root, String name) {
    return (IIOMetadataNode) ((IIOMetadataNode) root).getElementsByTagName(name).item(0);
  }

  private static ImageWriter writer() {
    return ImageIO.getImageWritersByFormatName("jpeg").next();
  }

  private static ImageWriteParam param(ImageWriter writer) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
    return param;
  }

  private static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam param) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
