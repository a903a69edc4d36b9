package dev.revela.config;

import dev.revela.photo.OutputRules;
import dev.revela.photo.Profile;
import dev.revela.photo.RenditionChoice;
import dev.revela.photo.RenditionSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that no two of the objects that are stored can have one key. */
final class OutputKeys {
  /** Stands for a photo's key; no template can have it in its own text. */
  private static final String PHOTO = "\0";

  private static final String MANIFEST = "the manifest";

  private final OutputRules output;
  private final Problems problems;

  OutputKeys(OutputRules output, Problems problems) {
    this.output = output;
    this.problems = problems;
  }

  void check(List<Profile> profiles) {
    Map<Shape, Stored> all = new HashMap<>();
    List<Stored> distinct = new ArrayList<>();
    Stored manifest = new Stored(MANIFEST, -1, shape(output.manifest().forPhoto(PHOTO)));
    distinct.add(manifest);
    for (int i = 0; i < profiles.size(); i++) {
      List<Stored> ofProfile = stored(profiles.get(i));
      checkOnePhoto("recipe: profiles[" + i + "]", manifest, ofProfile);
      for (Stored rendition : ofProfile) {
        if (all.putIfAbsent(rendition.shape, rendition) == null) {
          distinct.add(rendition);
        }
      }
    }
    checkTwoPhotos(distinct);
  }

  private List<Stored> stored(Profile profile) {
    List<Stored> stored = new ArrayList<>();
    for (int i = 0; i < profile.renditions().size(); i++) {
      RenditionChoice choice = profile.renditions().get(i);
      for (RenditionSpec spec : choice.possibleSpecs()) {
        stored.add(
            new Stored(named(choice, spec), i, shape(output.key().forRendition(PHOTO, spec))));
      }
    }
    return stored;
  }

  /** Two objects of one photo: of one rendition there is only ever one. */
  private void checkOnePhoto(String where, Stored manifest, List<Stored> renditions) {
    Map<Shape, Stored> byShape = new HashMap<>(Map.of(manifest.shape, manifest));
    Set<Set<Integer>> told = new HashSet<>();
    for (Stored rendition : renditions) {
      Stored other = byShape.putIfAbsent(rendition.shape, rendition);
      if (other != null
          && other.index != rendition.index
          && told.add(Set.of(other.index, rendition.index))) {
        problems.add(
            "%s: %s and %s would both be stored as %s"
                .formatted(where, other.name, rendition.name, rendition.shape));
      }
    }
  }

  /** An object of one photo, and one of another photo whose key happens to fit. */
  private void checkTwoPhotos(List<Stored> stored) {
    for (int i = 0; i < stored.size(); i++) {
      for (Stored other : stored.subList(i + 1, stored.size())) {
        Stored one = stored.get(i);
        if (!one.shape.equals(other.shape) && one.shape.canMeet(other.shape)) {
          problems.add(
              "recipe: output: %s of one photo and %s of another could both be stored as %s; %s"
                  .formatted(
                      one.name,
                      other.name,
                      one.shape.meeting(other.shape),
                      one.name.equals(MANIFEST)
                          ? "let manifest end in something of its own, such as .json"
                          : "set {name} off with a /"));
        }
      }
    }
  }

  private static String named(RenditionChoice choice, RenditionSpec spec) {
    String format =
        switch (choice) {
          case RenditionChoice.Fixed fixed -> spec.format().label();
          case RenditionChoice.Original original -> "original, as " + spec.format().label();
        };
    return "\"%s\" (%s)".formatted(spec.name(), format);
  }

  private static Shape shape(String key) {
    int photo = key.indexOf(PHOTO);
    return new Shape(key.substring(0, photo), key.substring(photo + PHOTO.length()));
  }

  /**
   * Something that is stored.
   *
   * @param index of the rendition in its profile; of the manifest one that no rendition has
   */
  private record Stored(String name, int index, Shape shape) {}

  /** A key of which only the photo's own key is left open. */
  private record Shape(String before, String after) {

    /** Whether some photo's key in one gives the same as some photo's key in the other. */
    boolean canMeet(Shape other) {
      return (before.startsWith(other.before) || other.before.startsWith(before))
          && (after.endsWith(other.after) || other.after.endsWith(after));
    }

    /** What a key that both give looks like. */
    String meeting(Shape other) {
      return longer(before, other.before) + "..." + longer(after, other.after);
    }

    private static String longer(String one, String other) {
      return one.length() >= other.length() ? one : other;
    }

    @Override
    public String toString() {
      return before + TemplateKind.PHOTO + after;
    }
  }
}
