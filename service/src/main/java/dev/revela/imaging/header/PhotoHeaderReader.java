package dev.revela.imaging.header;

import static dev.revela.photo.RejectedException.Reason.CORRUPT;
import static dev.revela.photo.RejectedException.Reason.EMPTY;
import static dev.revela.photo.RejectedException.Reason.NOT_AN_IMAGE;
import static dev.revela.photo.RejectedException.Reason.UNSUPPORTED;

import dev.revela.photo.InputFormat;
import dev.revela.photo.RejectedException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/**
 * Tells what a file is from its first bytes and reads the header of that format. Never more than
 * the header and the chunk lengths are read, so a file that lies about its size costs nothing.
 */
public final class PhotoHeaderReader {
  private final Set<InputFormat> readable;
  private final String engine;

  /**
   * @param engine what messages call the engine
   * @param readable the formats it decodes; others are rejected by name
   */
  public PhotoHeaderReader(String engine, Set<InputFormat> readable) {
    this.engine = engine;
    this.readable = Set.copyOf(readable);
  }

  /**
   * Reads the header of a file.
   *
   * @throws RejectedException where the file is empty, no photo, of a format the engine does not
   *     read, or ends or contradicts itself in its header
   * @throws IOException where the file cannot be read
   */
  public PhotoHeader read(Path file) throws RejectedException, IOException {
    try (ImageInputStream in = new BufferedFile(file)) {
      InputFormat format = recognise(in);
      try {
        return read(format, in);
      } catch (EOFException e) {
        throw new RejectedException(
            CORRUPT, "the %s file ends in the middle of its header".formatted(format.label()), e);
      } catch (BadHeaderException e) {
        String what = e.reason() == CORRUPT ? "is corrupt" : "is of a kind that is not read";
        throw new RejectedException(
            e.reason(), "the %s file %s: %s".formatted(format.label(), what, e.getMessage()), e);
      }
    }
  }

  private InputFormat recognise(ImageInputStream in) throws RejectedException, IOException {
    byte[] start = new byte[Signature.LENGTH];
    int length = Math.max(0, in.read(start));
    if (length == 0) {
      throw new RejectedException(EMPTY, "the object is empty: upload the photo again");
    }
    in.seek(0);
    return Signature.of(start, length)
        .orElseThrow(
            () ->
                new RejectedException(
                    NOT_AN_IMAGE,
                    "the object is no photo: it begins with %s; accepted are %s"
                        .formatted(Signature.describe(start, length), accepted())));
  }

  private PhotoHeader read(InputFormat format, ImageInputStream in)
      throws RejectedException, BadHeaderException, IOException {
    if (format == InputFormat.HEIC) {
      throw new RejectedException(UNSUPPORTED, "the photo is HEIC, and " + HeifHeader.NO_HEVC);
    }
    if (!readable.contains(format)) {
      throw new RejectedException(
          UNSUPPORTED,
          "the %s engine cannot read %s; accepted are %s"
              .formatted(engine, format.label(), accepted()));
    }
    return switch (format) {
      case JPEG -> JpegHeader.read(in);
      case PNG -> PngHeader.read(in);
      case GIF -> GifHeader.read(in);
      case WEBP -> WebpHeader.read(in);
      case TIFF -> TiffHeader.read(in);
      case AVIF, HEIC -> HeifHeader.read(in);
    };
  }

  private String accepted() {
    return String.join(", ", readable.stream().map(InputFormat::label).sorted().toList());
  }
}
