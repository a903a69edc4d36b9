package dev.revela.load.pixels;

import com.sun.management.OperatingSystemMXBean;
import dev.revela.config.SettingsReader;
import dev.revela.imaging.DevelopRequest;
import dev.revela.imaging.ImageEngine;
import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.OutOfTimeException;
import dev.revela.imaging.RenderedFile;
import dev.revela.imaging.java2d.ThumbnailatorEngine;
import dev.revela.imaging.vips.LibvipsEngine;
import dev.revela.imaging.vips.UnavailableException;
import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import dev.revela.json.JsonText;
import dev.revela.json.MalformedJsonException;
import dev.revela.load.pixels.Developed.Sample;
import dev.revela.photo.Profile;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Develops photos by one of Revela's engines, as told by lines on standard input. The only class
 * here that knows the engines.
 */
final class EngineProcess {
  /** The engines by name, each made for a heap of so many bytes; a new one is one line here. */
  static final Map<String, LongFunction<ImageEngine>> ENGINES =
      inOrder(Map.of("libvips", heap -> libvips(), "thumbnailator", ThumbnailatorEngine::new));

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ImageEngine engine;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private EngineProcess(ImageEngine engine) {
    this.engine = engine;
  }

  private static Map<String, LongFunction<ImageEngine>> inOrder(
      Map<String, LongFunction<ImageEngine>> engines) {
    return Collections.unmodifiableMap(new TreeMap<>(engines));
  }

  /** As many threads as a function of this machine's processors has. */
  private static ImageEngine libvips() {
    try {
      return LibvipsEngine.start(Runtime.getRuntime().availableProcessors(), Long.MAX_VALUE);
    } catch (UnavailableException e) {
      throw new IllegalStateException("The libvips engine does not start: " + e.getMessage(), e);
    }
  }

  /** Serves the engine that the one argument names, until standard input ends. */
  public static void main(String[] arguments) throws IOException, MalformedJsonException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    LongFunction<ImageEngine> maker = ENGINES.get(arguments[0]);
    if (maker == null) {
      throw new IllegalArgumentException("No engine is called " + arguments[0]);
    }
    EngineProcess process = new EngineProcess(maker.apply(Runtime.getRuntime().maxMemory()));
    answers.println(JsonText.line(process.greeting()));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      answers.println(JsonText.line(process.answer((Json.Obj) JsonText.parse(line))));
    }
  }

  private Json.Obj greeting() {
    String version =
        "%s engine, version %s, Java %s"
            .formatted(engine.profile().name(), engine.profile().version(), Runtime.version());
    return new JsonObjectBuilder().put("version", version).build();
  }

  private Json.Obj answer(Json.Obj line) {
    Work work = Work.of(line);
    Profile profile = profile(work);
    try {
      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      List<Path> files = develop(work, profile);
      long wall = System.nanoTime() - start;
      long used = system.getProcessCpuTime() - cpu;
      return new Developed(new Sample(used / 1_000, wall / 1_000), files).json();
    } catch (RejectedException | OutOfTimeException | IOException e) {
      return new JsonObjectBuilder().put("error", String.valueOf(e.getMessage())).build();
    }
  }

  /**
   * The recipe's profile as the function would read it, so that every default is the function's.
   */
  private Profile profile(Work work) {
    Map<String, String> settings =
        Map.of(
            "AWS_REGION", "local",
            "REVELA_OUTPUT_BUCKET", "renditions",
            "REVELA_RENDITIONS", JsonText.line(work.recipe()));
    return new SettingsReader(engine.profile()).read(settings).recipe().profiles().getFirst();
  }

  /** All that the function does to a photo between its download and its upload. */
  private List<Path> develop(Work work, Profile profile)
      throws RejectedException, OutOfTimeException, IOException {
    InspectedPhoto photo = engine.inspect(work.photo());
    List<RenditionSpec> specs = profile.specsFor(photo.format());
    engine.checkMemory(photo, specs);
    return engine
        .develop(new DevelopRequest(photo, specs, false, work.directory(), PATIENCE))
        .renditions()
        .stream()
        .map(RenderedFile::file)
        .toList();
  }
}
