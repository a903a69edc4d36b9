package dev.revela.imaging.java2d;

import dev.revela.imaging.DevelopRequest;
import dev.revela.imaging.DevelopedPhoto;
import dev.revela.imaging.ImageEngine;
import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Layout;
import dev.revela.imaging.OutOfTimeException;
import dev.revela.imaging.RenderedFile;
import dev.revela.imaging.Swatch;
import dev.revela.imaging.TimeLimit;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.imaging.header.PhotoHeaderReader;
import dev.revela.photo.EngineProfile;
import dev.revela.photo.Fit;
import dev.revela.photo.InputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The portable engine: ImageIO with TwelveMonkeys' readers decodes, Thumbnailator resizes, the
 * JDK's writers encode.
 */
public final class ThumbnailatorEngine implements ImageEngine {
  private static final String NAME = "thumbnailator";

  /** Raise it with every change that changes output bytes: photos are then developed anew. */
  private static final String VERSION = "1";

  private final PhotoHeaderReader headers =
      new PhotoHeaderReader(
          NAME, EnumSet.complementOf(EnumSet.of(InputFormat.AVIF, InputFormat.HEIC)));
  private final PhotoDecoder decoder = new PhotoDecoder();
  private final PhotoEncoder encoder = new PhotoEncoder();
  private final long heapBytes;
  private final long photoBytes;

  /**
   * An engine of a process whose memory is not limited outside its heap.
   *
   * @param heapBytes what the Java heap can grow to
   */
  public ThumbnailatorEngine(long heapBytes) {
    this(heapBytes, Long.MAX_VALUE);
  }

  /**
   * An engine of a process that is ended when it takes too much.
   *
   * @param heapBytes what the Java heap can grow to
   * @param photoBytes what the process can take for photos, heap and native memory together
   */
  public ThumbnailatorEngine(long heapBytes, long photoBytes) {
    this.heapBytes = heapBytes;
    this.photoBytes = photoBytes;
  }

  @Override
  public EngineProfile profile() {
    return new EngineProfile(NAME, VERSION, PhotoEncoder.FORMATS, Set.of());
  }

  @Override
  public InspectedPhoto inspect(Path file) throws RejectedException, IOException {
    return new InspectedPhoto(file, headers.read(file));
  }

  @Override
  public void checkMemory(InspectedPhoto photo, List<RenditionSpec> specs)
      throws RejectedException {
    for (RenditionSpec spec : specs) {
      PhotoEncoder.check(Layout.of(photo.size(), spec).result(), spec);
    }
    MemoryNeed need = new MemoryNeed(photo, specs);
    need.checkTogether(need.subsampling(heapBytes), photoBytes);
  }

  @Override
  public DevelopedPhoto develop(DevelopRequest request)
      throws RejectedException, OutOfTimeException, IOException {
    InspectedPhoto photo = request.photo();
    List<RenditionSpec> specs = request.specs();
    TimeLimit time = new TimeLimit(request.timeLeft());
    Pyramid pyramid = pyramid(photo, specs);
    RenderedFile[] rendered = new RenderedFile[specs.size()];
    for (int index : largestFirst(photo, specs)) {
      time.check();
      Path file = request.directory().resolve("rendition-" + index);
      rendered[index] = render(pyramid, photo, specs.get(index), file);
    }
    time.check();
    return new DevelopedPhoto(
        List.of(rendered),
        request.swatch() ? Optional.of(swatch(pyramid, photo)) : Optional.empty());
  }

  private Pyramid pyramid(InspectedPhoto photo, List<RenditionSpec> specs)
      throws RejectedException, IOException {
    int subsampling = new MemoryNeed(photo, specs).subsampling(heapBytes);
    StandardPixels pixels = decoder.decode(photo, subsampling);
    PhotoHeader header = photo.header();
    return new Pyramid(
        new StandardPixels(onCanvas(pixels.image(), header), pixels.space()), header.orientation());
  }

  private RenderedFile render(Pyramid pyramid, InspectedPhoto photo, RenditionSpec spec, Path file)
      throws IOException {
    Layout layout = Layout.of(photo.size(), spec);
    BufferedImage scaled = pyramid.at(layout.scaled());
    if (spec.geometry().fit() != Fit.FILL) {
      pyramid.keep(scaled);
    }
    encoder.encode(Composition.of(scaled, layout, spec), spec, file);
    OptionalInt quality =
        spec.format().hasQuality()
            ? OptionalInt.of(spec.encoding().quality())
            : OptionalInt.empty();
    return new RenderedFile(spec, file, layout.result(), Files.size(file), 1, quality);
  }

  private static Swatch swatch(Pyramid pyramid, InspectedPhoto photo) {
    Size size = Swatch.sizeFor(photo.size());
    int[] argb = new int[size.width() * size.height()];
    pyramid.at(size).getRGB(0, 0, size.width(), size.height(), argb, 0, size.width());
    return new Swatch(size.width(), size.height(), argb);
  }

  private static List<Integer> largestFirst(InspectedPhoto photo, List<RenditionSpec> specs) {
    return IntStream.range(0, specs.size())
        .boxed()
        .sorted(
            Comparator.comparingLong(
                    (Integer index) -> Layout.of(photo.size(), specs.get(index)).scaled().pixels())
                .reversed())
        .toList();
  }

  /** An animation's first frame may fill only a part of the canvas; the rest is transparent. */
  private static BufferedImage onCanvas(BufferedImage frame, PhotoHeader header) {
    Optional<PhotoHeader.Frame> place = header.firstFrame();
    if (place.isEmpty()) {
      return frame;
    }
    Size canvas = header.stored();
    BufferedImage image =
        new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_4BYTE_ABGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setComposite(AlphaComposite.Src);
      graphics.drawImage(frame, place.get().left(), place.get().top(), null);
    } finally {
      graphics.dispose();
    }
    return image;
  }
}
