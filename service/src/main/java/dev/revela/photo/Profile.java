package dev.revela.photo;

import java.util.List;

/** The renditions made of the photos whose key matches. */
public record Profile(KeyPattern match, List<RenditionChoice> renditions, Preview preview) {
  public Profile {
    renditions = List.copyOf(renditions);
  }

  /** The renditions of a photo of this format, in their order. */
  public List<RenditionSpec> specsFor(InputFormat photo) {
    return renditions.stream().map(choice -> choice.specFor(photo)).toList();
  }
}
