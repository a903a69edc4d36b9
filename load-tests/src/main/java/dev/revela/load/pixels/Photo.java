package dev.revela.load.pixels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A photo that is measured, by its stored size in pixels. */
record Photo(Path file, int width, int height) {

  /** Reads the size from the header. */
  static Photo of(Path file) throws IOException, SetupException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new SetupException(file + " is no photo that can be measured; name JPEGs.");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return new Photo(file, reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    }
  }

  String name() {
    return file.getFileName().toString();
  }

  long pixels() {
    return (long) width * height;
  }

  String label() {
    return "%s (%s MP)".formatted(name(), Figures.of(pixels() / 1e6, 1));
  }
}
