package dev.revela.imaging.made;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/**
 * An animation as a browser shows it: whole frames, composed of what the file stores.
 *
 * @param loops how often it is shown in all; 0 for ever
 */
public record ShownAnimation(List<Frame> frames, int loops) {

  /** A frame on its whole canvas, for so many milliseconds. */
  public record Frame(BufferedImage picture, int milliseconds) {}

  public List<Integer> delays() {
    return frames.stream().map(Frame::milliseconds).toList();
  }

  public static ShownAnimation of(byte[] file) throws IOException {
    return file[0] == 'G' ? ofGif(file) : ofWebp(file);
  }

  private static ShownAnimation ofGif(byte[] gif) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
    Canvas canvas = new Canvas(header.getShort(6), header.getShort(8));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(in);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode place = first(root, "ImageDescriptor");
        IIOMetadataNode control = first(root, "GraphicControlExtension");
        canvas.show(
            reader.read(i),
            number(place, "imageLeftPosition"),
            number(place, "imageTopPosition"),
            10 * number(control, "delayTime"),
            true,
            control.getAttribute("disposalMethod"));
      }
    } finally {
      reader.dispose();
    }
    int repeats = repeats(gif);
    return new ShownAnimation(canvas.frames, repeats > 0 ? repeats + 1 : repeats < 0 ? 1 : 0);
  }

  /** As often as it is shown again; 0 for ever, -1 where the file says nothing. */
  private static int repeats(byte[] gif) {
    for (int at = 0; at + 16 < gif.length; at++) {
      if (new String(gif, at, 11, StandardCharsets.ISO_8859_1).equals("NETSCAPE2.0")) {
        return (gif[at + 13] & 0xff) | (gif[at + 14] & 0xff) << 8;
      }
    }
    return -1;
  }

  private static IIOMetadataNode first(IIOMetadataNode root, String name) {
    return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
  }

  private static int number(IIOMetadataNode node, String attribute) {
    return Integer.parseInt(node.getAttribute(attribute));
  }

  private static ShownAnimation ofWebp(byte[] webp) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    Canvas canvas = new Canvas(u24(in, 24) + 1, u24(in, 27) + 1);
    int loops = -1;
    for (int at = 12; at < webp.length; at += 8 + (in.getInt(at + 4) + 1) / 2 * 2) {
      if (webp[at + 3] == 'M') {
        loops = in.getShort(at + 12);
      } else if (webp[at + 3] == 'F' && webp[at + 1] == 'N') {
        int flags = webp[at + 23];
        canvas.show(
            still(Arrays.copyOfRange(webp, at + 24, at + 8 + in.getInt(at + 4)), in, at),
            2 * u24(in, at + 8),
            2 * u24(in, at + 11),
            u24(in, at + 20),
            (flags & 2) == 0,
            (flags & 1) == 0 ? "none" : "restoreToBackgroundColor");
      }
    }
    return new ShownAnimation(canvas.frames, loops);
  }

  /** A frame's chunks are those of a still picture. */
  private static BufferedImage still(byte[] chunks, ByteBuffer in, int at) throws IOException {
    boolean alpha = chunks[0] == 'A';
    byte[] file =
        alpha
            ? MadeWebp.file(
                MadeWebp.extended(MadeWebp.ALPHA, u24(in, at + 14) + 1, u24(in, at + 17) + 1),
                chunks)
            : MadeWebp.file(chunks);
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
  }

  private static int u24(ByteBuffer in, int at) {
    return (in.getShort(at) & 0xffff) | (in.get(at + 2) & 0xff) << 16;
  }

  private static final class Canvas {
    private final List<Frame> frames = new ArrayList<>();
    private BufferedImage picture;

    Canvas(int width, int height) {
      picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    void show(
        BufferedImage stored, int left, int top, int delay, boolean blended, String disposal) {
      BufferedImage before = copy();
      Rectangle place = new Rectangle(left, top, stored.getWidth(), stored.getHeight());
      if (!blended) {
        clear(place);
      }
      Graphics2D graphics = picture.createGraphics();
      graphics.drawImage(stored, left, top, null);
      graphics.dispose();
      frames.add(new Frame(copy(), delay));
      if (disposal.equals("restoreToBackgroundColor")) {
        clear(place);
      } else if (disposal.equals("restoreToPrevious")) {
        picture = before;
      }
    }

    private BufferedImage copy() {
      BufferedImage copy =
          new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
      copy.setData(picture.getRaster());
      return copy;
    }

    private void clear(Rectangle place) {
      Graphics2D graphics = picture.createGraphics();
      graphics.setComposite(AlphaComposite.Clear);
      graphics.fill(place);
      graphics.dispose();
    }
  }
}
