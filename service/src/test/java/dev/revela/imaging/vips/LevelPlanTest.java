package dev.revela.imaging.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.vips.Level.Space;
import dev.revela.imaging.vips.LevelPlan.Wanted;
import dev.revela.photo.Size;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LevelPlanTest {
  private static final Size PHOTO = new Size(4000, 3000);

  private static Wanted srgb(int width, int height) {
    return new Wanted(new Size(width, height), Space.SRGB);
  }

  private static LevelPlan plan(Size decoded, Wanted... wanted) {
    return new LevelPlan(decoded, Set.copyOf(Arrays.asList(wanted)), false);
  }

  private static List<Integer> parents(LevelPlan plan) {
    return plan.levels().stream().map(Level::parent).toList();
  }

  @Test
  void theUsualSizesAreAChain() {
    LevelPlan plan = plan(PHOTO, srgb(320, 240), srgb(1600, 1200), srgb(800, 600));
    assertThat(plan.levels())
        .containsExactly(
            new Level(Level.FILE, new Size(1600, 1200), Space.SRGB, false),
            new Level(0, new Size(800, 600), Space.SRGB, false),
            new Level(1, new Size(320, 240), Space.SRGB, false));
  }

  @Test
  void roundedSidesAreTwiceAsWell() {
    assertThat(parents(plan(PHOTO, srgb(1600, 1199), srgb(800, 600))))
        .containsExactly(Level.FILE, 0);
  }

  @Test
  void sizesThatAreNearAreNotMadeOfEachOther() {
    LevelPlan plan = plan(new Size(2000, 1500), srgb(1600, 1200), srgb(1400, 1050), srgb(500, 375));
    assertThat(plan.levels().getFirst().size()).isEqualTo(new Size(2000, 1500));
    assertThat(plan.levels().getFirst().space()).isEqualTo(Space.SOURCE);
    // 500 x 375 is twice in 1400 x 1050, the smaller of the two.
    assertThat(parents(plan)).containsExactly(Level.FILE, 0, 0, 2);
  }

  @Test
  void aLargePhotoIsNotHeldForThem() {
    LevelPlan plan = plan(PHOTO, srgb(1600, 1200), srgb(1400, 1050));
    assertThat(plan.levels().getFirst().size()).isEqualTo(new Size(1600, 1200));
  }

  @Test
  void anotherShapeIsCoveredByTheFirstLevel() {
    LevelPlan plan = plan(PHOTO, srgb(1600, 400), srgb(300, 1200));
    Size first = plan.levels().getFirst().size();
    assertThat(first.width()).isGreaterThanOrEqualTo(1600);
    assertThat(first.height()).isGreaterThanOrEqualTo(1200);
    assertThat(plan.levels()).hasSize(3);
  }

  @Test
  void whatIsEnlargedIsMadeFromThePhotoItself() {
    LevelPlan plan = plan(new Size(100, 80), srgb(1000, 800), srgb(400, 320), srgb(50, 40));
    assertThat(plan.levels().getFirst().size()).isEqualTo(new Size(100, 80));
    assertThat(parents(plan)).containsOnly(Level.FILE, 0);
  }

  @Test
  void bothSpacesAreMadeFromTheSource() {
    Wanted wide = new Wanted(new Size(800, 600), Space.P3);
    LevelPlan plan = plan(PHOTO, srgb(1600, 1200), wide, srgb(300, 225));
    assertThat(plan.levels().getFirst().space()).isEqualTo(Space.SOURCE);
    assertThat(plan.levels().get(plan.indexOf(wide)).parent()).isZero();
    Level small = plan.levels().get(plan.indexOf(srgb(300, 225)));
    assertThat(plan.levels().get(small.parent()).space()).isIn(Space.SRGB, Space.SOURCE);
  }

  @Test
  void lightIsNeverMadeOfNumbersThatNobodyKnows() {
    Set<Wanted> wanted = Set.of(srgb(1600, 1200), srgb(1400, 1050));
    LevelPlan plan = new LevelPlan(new Size(2000, 1500), wanted, true);
    assertThat(plan.levels()).allMatch(level -> level.space() == Space.SRGB && level.linear());
  }

  @Test
  void everyPlanHoldsTogether() {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      Size decoded = size(random, 3000);
      Set<Wanted> wanted =
          IntStream.rangeClosed(0, random.nextInt(6))
              .mapToObj(
                  n -> new Wanted(size(random, 3500), random.nextBoolean() ? Space.SRGB : Space.P3))
              .collect(Collectors.toCollection(HashSet::new));
      assertHoldsTogether(decoded, wanted);
    }
  }

  private static Size size(Random random, int most) {
    return new Size(1 + random.nextInt(most), 1 + random.nextInt(most));
  }

  private static void assertHoldsTogether(Size decoded, Set<Wanted> wanted) {
    LevelPlan plan = new LevelPlan(decoded, wanted, false);
    List<Level> levels = plan.levels();
    assertThat(wanted).as("%s", levels).allMatch(one -> plan.indexOf(one) >= 0);
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (i == 0) {
        assertThat(level.parent()).isEqualTo(Level.FILE);
        continue;
      }
      assertThat(level.parent()).as("%s", levels).isBetween(0, i - 1);
      Level parent = levels.get(level.parent());
      assertThat(parent.space()).isIn(Space.SOURCE, level.space());
      assertThat(Math.min(level.size().width(), decoded.width()))
          .as("%s of %s", levels, decoded)
          .isLessThanOrEqualTo(parent.size().width());
      assertThat(Math.min(level.size().height(), decoded.height()))
          .as("%s of %s", levels, decoded)
          .isLessThanOrEqualTo(parent.size().height());
    }
  }
}
