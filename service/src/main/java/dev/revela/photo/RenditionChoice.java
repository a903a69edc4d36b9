package dev.revela.photo;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rendition as a recipe asks for it: its format may be left to the photo. */
public sealed interface RenditionChoice {

  /** The rendition's name. */
  String name();

  /** The rendition of a photo of this format. */
  RenditionSpec specFor(InputFormat photo);

  /** Each rendition that can come of it, one for a format, in the formats' order. */
  List<RenditionSpec> possibleSpecs();

  /** Each format that can come of it. */
  default Set<OutputFormat> possibleFormats() {
    return possibleSpecs().stream()
        .map(RenditionSpec::format)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutputFormat.class)));
  }

  /** A rendition that has one format, whatever the photo's is. */
  record Fixed(RenditionSpec spec) implements RenditionChoice {
    @Override
    public String name() {
      return spec.name();
    }

    @Override
    public RenditionSpec specFor(InputFormat photo) {
      return spec;
    }

    @Override
    public List<RenditionSpec> possibleSpecs() {
      return List.of(spec);
    }
  }

  /**
   * A rendition in the photo's own format, as far as it can be had.
   *
   * @param byFormat the rendition in each format that can come out; JPEG is one of them
   */
  record Original(String name, Map<OutputFormat, RenditionSpec> byFormat)
      implements RenditionChoice {
    public Original {
      byFormat = Collections.unmodifiableMap(new EnumMap<>(byFormat));
    }

    /**
     * A rendition in the photo's own format where the engine writes it. Without that, a GIF becomes
     * a PNG, which keeps its few colours and its transparency, and any other photo a JPEG. TIFF and
     * HEIC, which browsers do not show, become JPEG always.
     *
     * @param written the formats that the engine writes, JPEG among them
     * @param specs the rendition in any of these formats
     */
    public static Original of(
        String name, Set<OutputFormat> written, Function<OutputFormat, RenditionSpec> specs) {
      Map<OutputFormat, RenditionSpec> byFormat = new EnumMap<>(OutputFormat.class);
      Arrays.stream(InputFormat.values())
          .map(photo -> outputOf(photo, written))
          .forEach(format -> byFormat.computeIfAbsent(format, specs));
      return new Original(name, byFormat);
    }

    private static OutputFormat outputOf(InputFormat photo, Set<OutputFormat> written) {
      OutputFormat own =
          switch (photo) {
            case PNG -> OutputFormat.PNG;
            case GIF -> written.contains(OutputFormat.GIF) ? OutputFormat.GIF : OutputFormat.PNG;
            case WEBP -> OutputFormat.WEBP;
            case AVIF -> OutputFormat.AVIF;
            case JPEG, TIFF, HEIC -> OutputFormat.JPEG;
          };
      return written.contains(own) ? own : OutputFormat.JPEG;
    }

    @Override
    public RenditionSpec specFor(InputFormat photo) {
      return byFormat.getOrDefault(
          outputOf(photo, byFormat.keySet()), byFormat.values().iterator().next());
    }

    @Override
    public List<RenditionSpec> possibleSpecs() {
      return List.copyOf(byFormat.values());
    }
  }
}
