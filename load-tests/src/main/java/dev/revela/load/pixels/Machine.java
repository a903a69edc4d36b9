package dev.revela.load.pixels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the run took place, in lines that belong beside its figures. */
final class Machine {

  private Machine() {}

  /**
   * The environment of a run.
   *
   * @param versions what each contender said of itself, by its name
   */
  static List<String> lines(Options options, List<Photo> photos, Map<String, String> versions)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("date: " + LocalDate.now(ZoneOffset.UTC));
    lines.add(
        "machine: %s, %d processors, %s %s"
            .formatted(
                cpuModel(Files.readAllLines(Path.of("/proc/cpuinfo"))),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version")));
    versions.forEach((name, version) -> lines.add(name + ": " + version));
    lines.add("engines' JVM: " + String.join(" ", Contender.JVM_FLAGS));
    lines.add(
        "renditions: %sJPEG of quality %d, 4:2:0, %s pixels wide"
            .formatted(
                options.progressive() ? "progressive " : "",
                Work.QUALITY,
                String.join(
                    ", ",
                    Work.TARGETS.stream()
                        .map(target -> Integer.toString(target.width()))
                        .toList())));
    lines.add("photos: " + String.join(", ", photos.stream().map(Photo::label).toList()));
    lines.add(
        "rounds: %d of %d develops each, after %d warm-ups"
            .formatted(options.rounds(), options.repeats(), options.warmUps()));
    return lines;
  }

  static String cpuModel(List<String> cpuInfo) {
    return cpuInfo.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
