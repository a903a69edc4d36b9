package dev.revela.imaging.vips;

import static dev.revela.photo.RejectedException.Reason.CORRUPT;
import static dev.revela.photo.RejectedException.Reason.RESULT_TOO_MANY_BYTES;

import dev.revela.imaging.DevelopRequest;
import dev.revela.imaging.DevelopedPhoto;
import dev.revela.imaging.ImageEngine;
import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.OutOfTimeException;
import dev.revela.imaging.RenderedFile;
import dev.revela.imaging.Swatch;
import dev.revela.imaging.header.PhotoHeaderReader;
import dev.revela.photo.EngineProfile;
import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The fast engine: libvips decodes at the smallest scale that serves, resizes from larger to
 * smaller and encodes side by side, all outside the Java heap. Photos are developed one at a time:
 * memory is checked for one, and libvips keeps the words of its errors in one place.
 */
public final class LibvipsEngine implements ImageEngine {
  private static final String NAME = "libvips";

  /** Raise it with every change that changes output bytes: photos are then developed anew. */
  private static final String VERSION = "1";

  private final PhotoHeaderReader headers = new PhotoHeaderReader(NAME, Loaders.formats());
  private final Lock oneAtATime = new ReentrantLock();
  private final Libvips libvips;
  private final int threads;
  private final long photoBytes;

  private LibvipsEngine(Libvips libvips, int threads, long photoBytes) {
    this.libvips = libvips;
    this.threads = threads;
    this.photoBytes = photoBytes;
  }

  /**
   * The engine, started with the libraries in the folder {@code native} beside the jar that this
   * class is in, where the build and the image put them.
   *
   * @param threads that encode renditions side by side; 1 to 8
   * @param photoBytes what the process can take for photos outside the Java heap
   * @throws UnavailableException where the libraries are not there or do not load
   */
  public static LibvipsEngine start(int threads, long photoBytes) throws UnavailableException {
    return start(Libvips.besideThisJar(), threads, photoBytes);
  }

  /**
   * The engine, started.
   *
   * @param directory that holds the native libraries
   * @param threads that encode renditions side by side; 1 to 8
   * @param photoBytes what the process can take for photos outside the Java heap
   * @throws UnavailableException where the libraries are not there or do not load
   */
  static LibvipsEngine start(Path directory, int threads, long photoBytes)
      throws UnavailableException {
    return new LibvipsEngine(Libvips.load(directory), threads, photoBytes);
  }

  @Override
  public EngineProfile profile() {
    return new EngineProfile(
        NAME, VERSION, EnumSet.allOf(OutputFormat.class), EnumSet.allOf(Feature.class));
  }

  @Override
  public InspectedPhoto inspect(Path file) throws RejectedException, IOException {
    return new InspectedPhoto(file, headers.read(file));
  }

  @Override
  public void checkMemory(InspectedPhoto photo, List<RenditionSpec> specs)
      throws RejectedException {
    for (RenditionSpec spec : specs) {
      FormatLimits.check(photo, spec);
    }
    for (Job job : Job.of(photo, specs, false)) {
      new NativeMemory(job, threads).check(photoBytes);
    }
  }

  @Override
  public DevelopedPhoto develop(DevelopRequest request)
      throws RejectedException, OutOfTimeException, IOException {
    long deadline = System.nanoTime() + request.timeLeft().toNanos();
    RenderedFile[] rendered = new RenderedFile[request.specs().size()];
    Optional<Swatch> swatch = Optional.empty();
    oneAtATime.lock();
    try {
      for (Job job : Job.of(request.photo(), request.specs(), request.swatch())) {
        JobPacker packer = new JobPacker(job, request.directory(), threads);
        PackedJob packed = packer.pack(Duration.ofNanos(deadline - System.nanoTime()));
        run(packed, request);
        swatch = swatch.or(() -> job.swatch().map(size -> swatch(size, packed.swatch())));
        for (int place = 0; place < job.specs().size(); place++) {
          rendered[job.indexes().get(place)] = rendered(job, packer, packed, place);
        }
      }
    } finally {
      oneAtATime.unlock();
    }
    return new DevelopedPhoto(Arrays.asList(rendered), swatch);
  }

  private void run(PackedJob packed, DevelopRequest request)
      throws RejectedException, OutOfTimeException, IOException {
    try {
      libvips.develop(packed);
    } catch (VipsException e) {
      switch (e.kind()) {
        case PHOTO -> {
          if (!Files.isReadable(request.photo().file())) {
            throw new NoSuchFileException(request.photo().file().toString());
          }
          throw new RejectedException(
              CORRUPT,
              "the %s file is corrupt or cut short (%s): upload it again"
                  .formatted(request.photo().format().label(), e.getMessage()),
              e);
        }
        case TIME -> throw new OutOfTimeException(request.timeLeft());
        case WRITE ->
            throw new IOException(
                "a rendition cannot be written to %s: %s"
                    .formatted(request.directory(), e.getMessage()),
                e);
        case JOB -> throw new IllegalStateException(e);
      }
    }
  }

  private static RenderedFile rendered(Job job, JobPacker packer, PackedJob packed, int place)
      throws RejectedException {
    RenditionSpec spec = job.specs().get(place);
    long bytes = packed.results()[place * JobPacker.RESULT_LONGS];
    int quality = (int) packed.results()[place * JobPacker.RESULT_LONGS + 1];
    int frames = (int) packed.results()[place * JobPacker.RESULT_LONGS + 2];
    OptionalLong most = spec.encoding().maxBytes();
    if (most.isPresent() && bytes > most.getAsLong()) {
      throw new RejectedException(
          RESULT_TOO_MANY_BYTES,
          "rendition '%s' has %,d bytes at the lowest quality and its maxBytes is %,d: make it smaller, or raise maxBytes"
              .formatted(spec.name(), bytes, most.getAsLong()));
    }
    return new RenderedFile(
        spec,
        packer.file(place),
        job.layout(spec).result(),
        bytes,
        frames,
        quality > 0 ? OptionalInt.of(quality) : OptionalInt.empty());
  }

  private static Swatch swatch(Size size, byte[] rgba) {
    int[] argb = new int[(int) size.pixels()];
    ByteBuffer.wrap(rgba).asIntBuffer().get(argb);
    Arrays.setAll(argb, i -> Integer.rotateRight(argb[i], 8));
    return new Swatch(size.width(), size.height(), argb);
  }
}
