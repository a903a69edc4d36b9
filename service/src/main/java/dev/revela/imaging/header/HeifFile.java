package dev.revela.imaging.header;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/** Finds the box that describes the items of a HEIF file among the outermost boxes. */
final class HeifFile {
  /** Some kilobytes, and perhaps a colour profile; more is an attack on the memory. */
  private static final int MAX_META_BYTES = 4 << 20;

  private final ImageInputStream in;
  private Optional<Box> meta = Optional.empty();
  private boolean film;

  private HeifFile(ImageInputStream in) {
    this.in = in;
  }

  /** The file's meta box. Its contents, and nothing else of the file, are held in memory. */
  static Box meta(ImageInputStream in) throws IOException, BadHeaderException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    HeifFile file = new HeifFile(in);
    file.readBoxes();
    if (file.meta.isEmpty() && file.film) {
      throw BadHeaderException.unsupported("it is a film without a still picture");
    }
    return file.meta.orElseThrow(() -> new BadHeaderException("it has no meta box"));
  }

  private void readBoxes() throws IOException, BadHeaderException {
    long at = 0;
    while (at + 8 <= in.length()) {
      in.seek(at);
      long length = in.readUnsignedInt();
      String type = Box.code(in.readInt());
      if (length == 1) {
        length = in.readLong();
      } else if (length == 0) {
        length = in.length() - at;
      }
      long left = at + length - in.getStreamPosition();
      if (length < 8 || left < 0) {
        throw new BadHeaderException("its box '%s' has %d bytes".formatted(type, length));
      }
      if (length > in.length() - at) {
        checkRest(type);
        return;
      }
      readBox(type, left);
      at += length;
    }
  }

  /**
   * What is behind the meta box may be anything, as for decoders: whether the pictures are whole is
   * known by their items.
   */
  private void checkRest(String type) throws BadHeaderException {
    if (meta.isEmpty()) {
      throw new BadHeaderException("it ends in the middle of its box '%s'".formatted(type));
    }
  }

  private void readBox(String type, long length) throws IOException, BadHeaderException {
    switch (type) {
      case "moov" -> film = true;
      // Decoders would take the picture that it describes, and not the one we know of.
      case "mini" -> throw BadHeaderException.unsupported("it has a minimised header");
      case "meta" -> {
        if (meta.isPresent() || length > MAX_META_BYTES) {
          throw new BadHeaderException(
              "it has two meta boxes, or one of %d bytes".formatted(length));
        }
        byte[] bytes = new byte[(int) length];
        in.readFully(bytes);
        meta = Optional.of(Box.of(type, bytes));
      }
      default -> {}
    }
  }
}
