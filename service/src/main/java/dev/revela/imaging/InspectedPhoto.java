package dev.revela.imaging;

import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Size;
import java.nio.file.Path;

/** A file whose header has been read and makes sense. */
public record InspectedPhoto(Path file, PhotoHeader header) {

  public InputFormat format() {
    return header.format();
  }

  /** The size after the orientation is applied. */
  public Size size() {
    return header.orientation().upright(header.stored());
  }
}
