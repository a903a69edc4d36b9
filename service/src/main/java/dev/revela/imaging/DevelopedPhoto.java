package dev.revela.imaging;

import java.util.List;
import java.util.Optional;

/**
 * What an engine made of one photo.
 *
 * @param renditions one for each spec of the request, in their order
 * @param swatch there where the request asked for it
 */
public record DevelopedPhoto(List<RenderedFile> renditions, Optional<Swatch> swatch) {
  public DevelopedPhoto {
    renditions = List.copyOf(renditions);
  }
}
