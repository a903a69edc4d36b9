package dev.revela.imaging.vips;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Layout;
import dev.revela.imaging.Swatch;
import dev.revela.imaging.vips.Level.Space;
import dev.revela.imaging.vips.LevelPlan.Wanted;
import dev.revela.photo.ColorSpace;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renditions of one photo that one decode serves: all of them in linear light and of one space, or
 * none in linear light; all of them animated or none.
 *
 * @param indexes of the renditions in the order that was asked for
 * @param shrink by how much the decoder makes the photo smaller, which costs less than to decode it
 *     all
 * @param swatch size of a small picture of the photo, where one is wanted
 */
record Job(
    InspectedPhoto photo,
    List<Integer> indexes,
    List<RenditionSpec> specs,
    boolean animated,
    int shrink,
    Optional<Size> swatch,
    LevelPlan plan) {

  /** What libjpeg's decoder can make of its 8 x 8 blocks without all of their detail. */
  private static final int[] SHRINKS = {8, 4, 2};

  private record Kind(boolean animated, boolean linear, Optional<Space> onlySpace) {
    static Kind of(InspectedPhoto photo, RenditionSpec spec) {
      return new Kind(
          photo.header().frames() > 1
              && photo.format() != InputFormat.TIFF
              && spec.rendering().animated()
              && spec.format().animates(),
          spec.rendering().linear(),
          // Light is made of the numbers of a known space, so colours are converted at once.
          spec.rendering().linear() ? Optional.of(space(spec)) : Optional.empty());
    }

    boolean hasSrgb() {
      return onlySpace.orElse(Space.SRGB) == Space.SRGB;
    }
  }

  /** The jobs that make all of these renditions, each of them once; one job in most cases. */
  static List<Job> of(InspectedPhoto photo, List<RenditionSpec> specs, boolean swatch) {
    List<Job> jobs = new ArrayList<>();
    Set<Kind> kinds = new LinkedHashSet<>();
    specs.forEach(spec -> kinds.add(Kind.of(photo, spec)));
    Kind swatchKind =
        kinds.stream()
            .filter(Kind::hasSrgb)
            .findFirst()
            .orElse(new Kind(false, false, Optional.empty()));
    if (swatch || kinds.isEmpty()) {
      kinds.add(swatchKind);
    }
    for (Kind kind : kinds) {
      List<Integer> indexes = new ArrayList<>();
      for (int i = 0; i < specs.size(); i++) {
        if (Kind.of(photo, specs.get(i)).equals(kind)) {
          indexes.add(i);
        }
      }
      // The encoders take the largest first: the others fill the time that it takes.
      indexes.sort(
          Comparator.comparingLong(
                  (Integer i) -> Layout.of(photo.size(), specs.get(i).geometry()).result().pixels())
              .reversed());
      jobs.add(
          of(
              photo,
              indexes,
              indexes.stream().map(specs::get).toList(),
              kind,
              swatch && kind.equals(swatchKind)));
    }
    return jobs;
  }

  private static Job of(
      InspectedPhoto photo,
      List<Integer> indexes,
      List<RenditionSpec> specs,
      Kind kind,
      boolean swatch) {
    Set<Wanted> wanted = new HashSet<>();
    specs.forEach(spec -> wanted.add(wanted(photo, spec)));
    Optional<Size> swatchSize =
        swatch ? Optional.of(Swatch.sizeFor(photo.size())) : Optional.empty();
    swatchSize.ifPresent(size -> wanted.add(new Wanted(size, Space.SRGB)));
    // Shrinking blocks averages numbers, not light.
    int shrink = kind.linear() ? 1 : shrink(photo, wanted);
    Size decoded = orientation(photo).upright(decoded(photo, shrink));
    return new Job(
        photo,
        List.copyOf(indexes),
        specs,
        kind.animated(),
        shrink,
        swatchSize,
        new LevelPlan(decoded, wanted, kind.linear()));
  }

  /** The size that the decoder answers, before the orientation is applied. */
  Size decoded() {
    return decoded(photo, shrink);
  }

  Layout layout(RenditionSpec spec) {
    return Layout.of(photo.size(), spec.geometry());
  }

  int level(RenditionSpec spec) {
    return plan.indexOf(wanted(photo, spec));
  }

  int swatchLevel() {
    return swatch.map(size -> plan.indexOf(new Wanted(size, Space.SRGB))).orElse(0);
  }

  /** The orientation that is left to apply: libheif applies that of AVIF itself. */
  Orientation orientation() {
    return orientation(photo);
  }

  private static Orientation orientation(InspectedPhoto photo) {
    return photo.format() == InputFormat.AVIF ? Orientation.TOP_LEFT : photo.header().orientation();
  }

  private static Wanted wanted(InspectedPhoto photo, RenditionSpec spec) {
    return new Wanted(Layout.of(photo.size(), spec.geometry()).scaled(), space(spec));
  }

  /** GIF has no place for a profile that could say anything but sRGB. */
  static Space space(RenditionSpec spec) {
    boolean wide =
        spec.rendering().colorSpace() == ColorSpace.P3 && spec.format() != OutputFormat.GIF;
    return wide ? Space.P3 : Space.SRGB;
  }

  /**
   * The coarsest scale that nobody sees: what the decoder leaves out is not quite what a good
   * kernel would, so the photo has to be larger than the largest rendition by the scale and one
   * more. Sharp's rule, by which quality was compared.
   */
  private static int shrink(InspectedPhoto photo, Set<Wanted> wanted) {
    if (photo.format() == InputFormat.JPEG) {
      for (int shrink : SHRINKS) {
        if (wanted.stream().allMatch(one -> isLarger(photo.size(), one.size(), shrink + 1))) {
          return shrink;
        }
      }
    }
    return 1;
  }

  private static boolean isLarger(Size photo, Size size, int times) {
    return photo.width() >= (long) times * size.width()
        && photo.height() >= (long) times * size.height();
  }

  private static Size decoded(InspectedPhoto photo, int shrink) {
    Size stored = orientation(photo).upright(photo.size());
    // Libvips leaves out what is less than a whole pixel at the right and at the bottom.
    return new Size(Math.max(1, stored.width() / shrink), Math.max(1, stored.height() / shrink));
  }
}
