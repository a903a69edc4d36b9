package dev.revela.load.pixels;

import dev.revela.load.pixels.Developed.Sample;
import java.util.List;

/**
 * What one contender did with one photo.
 *
 * @param samples one for each round, in their order
 * @param peakKilobytes the most memory of a fresh process that developed this photo alone
 */
record Result(
    Photo photo,
    Contender contender,
    List<Sample> samples,
    long peakKilobytes,
    List<Rendition> renditions) {
  Result {
    samples = List.copyOf(samples);
    renditions = List.copyOf(renditions);
  }

  List<Double> cpuMillis() {
    return samples.stream().map(sample -> sample.cpuMicros() / 1e3).toList();
  }

  List<Double> wallMillis() {
    return samples.stream().map(sample -> sample.wallMicros() / 1e3).toList();
  }

  long bytes() {
    return renditions.stream().mapToLong(Rendition::bytes).sum();
  }
}
