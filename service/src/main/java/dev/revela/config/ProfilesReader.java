package dev.revela.config;

import dev.revela.photo.KeyPattern;
import dev.revela.photo.Preview;
import dev.revela.photo.Profile;
import dev.revela.photo.RenditionChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code profiles}. */
final class ProfilesReader {
  private static final Kind<String> GLOB =
      Kinds.text(
          "a key pattern of 1 to 1024 characters such as avatars/**",
          Pattern.compile(".{1,1024}", Pattern.DOTALL));

  private static final String BLUR_HASH = "blurhash";
  private static final Kind<String> PLACEHOLDER =
      Kinds.oneOf(new String[] {BLUR_HASH, "none"}, name -> name);

  private final RenditionReader renditions;
  private final Preview defaultPreview;
  private final Problems problems;

  ProfilesReader(RenditionReader renditions, Preview defaultPreview, Problems problems) {
    this.renditions = renditions;
    this.defaultPreview = defaultPreview;
    this.problems = problems;
  }

  /** The profiles, with those of their renditions that nothing is wrong with. */
  List<Profile> read(Members recipe) {
    List<Profile> profiles = new ArrayList<>();
    for (Members members : recipe.objects("profiles", "list one profile at least")) {
      Profile profile = profile(members);
      checkReached(members, profile.match(), profiles);
      profiles.add(profile);
    }
    return profiles;
  }

  private Profile profile(Members members) {
    String glob = members.read("match", GLOB).orElse("**");
    Preview preview = preview(members, defaultPreview);
    List<RenditionChoice> choices =
        members.objects("renditions", "list one rendition at least").stream()
            .map(renditions::read)
            .flatMap(Optional::stream)
            .toList();
    members.rejectOthers();
    return new Profile(KeyPattern.of(glob), choices, preview);
  }

  /**
   * What manifests tell of the photo's look.
   *
   * @param weaker what holds where nothing is said
   */
  static Preview preview(Members members, Preview weaker) {
    return new Preview(
        members.read("placeholder", PLACEHOLDER).map(BLUR_HASH::equals).orElse(weaker.blurHash()),
        members.read("dominantColor", Kinds.FLAG).orElse(weaker.dominantColor()));
  }

  private void checkReached(Members members, KeyPattern match, List<Profile> before) {
    for (int i = 0; i < before.size(); i++) {
      KeyPattern earlier = before.get(i).match();
      if (earlier.matchesEverything() || earlier.equals(match)) {
        problems.add(
            "%s can never match: profiles[%d] stands before it and matches %s"
                .formatted(
                    members.where(),
                    i,
                    earlier.matchesEverything() ? "everything" : "the same keys"));
        return;
      }
    }
  }
}
