package dev.revela.load.pixels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run: the race, then the memory, then the quality. */
final class Benchmark {
  private final Options options;
  private final List<Photo> photos;
  private final List<Contender> contenders;
  private final NodeTools node;
  private final Path temporary;
  private final Map<String, String> versions = new LinkedHashMap<>();
  private final List<String> refusals = new ArrayList<>();

  /**
   * @param temporary an empty folder that belongs to the run
   */
  Benchmark(Options options, List<Photo> photos, NodeTools node, Path temporary) {
    this.options = options;
    this.photos = photos;
    this.contenders = Contender.all(node);
    this.node = node;
    this.temporary = temporary;
  }

  Results run() throws IOException {
    List<Race.Finish> finishes = race();
    Map<Race.Finish, Long> peaks = new LinkedHashMap<>();
    System.err.println("pixels: peak memory of fresh processes");
    for (Race.Finish finish : finishes) {
      peaks.put(
          finish,
          Runner.peakKilobytes(
              finish.contender(), finish.photo(), temporary, options.progressive()));
    }
    List<Result> results = new ArrayList<>();
    System.err.println("pixels: quality");
    try (Scorer scorer = new Scorer(node, temporary)) {
      versions.put("quality", scorer.version());
      for (Photo photo : photos) {
        List<Race.Finish> ofPhoto =
            finishes.stream().filter(finish -> finish.photo().equals(photo)).toList();
        List<List<Rendition>> renditions = scorer.score(photo, ofPhoto);
        for (int i = 0; i < ofPhoto.size(); i++) {
          Race.Finish finish = ofPhoto.get(i);
          results.add(
              new Result(
                  photo,
                  finish.contender(),
                  finish.samples(),
                  peaks.getOrDefault(finish, 0L),
                  renditions.get(i)));
        }
      }
    }
    return new Results(photos, contenders, results, refusals);
  }

  /** The environment of the run; complete after it. */
  List<String> environment() throws IOException {
    return Machine.lines(options, photos, versions);
  }

  private List<Race.Finish> race() throws IOException {
    List<Runner> runners = new ArrayList<>();
    try {
      for (Contender contender : contenders) {
        Runner runner = new Runner(contender, temporary, options.progressive());
        runners.add(runner);
        versions.put(contender.name(), runner.version());
      }
      List<Race.Finish> finishes =
          new Race(photos, runners).run(options.warmUps(), options.rounds(), options.repeats());
      runners.forEach(runner -> refusals.addAll(runner.refusals()));
      return finishes;
    } finally {
      for (Runner runner : runners) {
        runner.close();
      }
    }
  }
}
