package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import dev.revela.photo.Size;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads an AVIF file's boxes (AV1 Image File Format 1.1; ISO/IEC 23008-12, HEIF). Its orientation
 * is that of its own transform properties. An orientation in its EXIF block is for information only
 * and not read, as in browsers and in libheif, which applies the properties when it decodes.
 */
final class HeifHeader {
  /** Why HEIC is not read, and what to do; ends a sentence. */
  static final String NO_HEVC =
      "there is no decoder for its HEVC codec here. Convert it to JPEG before it is uploaded, or"
          + " set the iPhone to Settings > Camera > Formats > Most Compatible";

  private static final Set<String> HEVC = Set.of("hvc1", "hev1", "lhv1");
  private static final Set<String> ALPHA =
      Set.of(
          "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha",
          // HEIF's older names, which libheif takes too
          "urn:mpeg:avc:2015:auxid:1",
          "urn:mpeg:hevc:2015:auxid:1");

  /** The part of AV1's configuration that tells of samples (AV1 in ISOBMFF 1.3, section 2.3.3). */
  private record Samples(boolean monochrome, int bits) {}

  private final HeifItems items;
  private final HeifData data;
  private final long primary;
  private final Set<Long> seen = new HashSet<>();
  private boolean alpha;
  private int bits;

  private HeifHeader(HeifItems items, HeifData data) throws IOException, BadHeaderException {
    this.items = items;
    this.data = data;
    this.primary = items.primary();
  }

  static PhotoHeader read(ImageInputStream in) throws IOException, BadHeaderException {
    HeifItems items = HeifItems.read(HeifFile.meta(in));
    return new HeifHeader(items, HeifData.read(items, in)).header();
  }

  private PhotoHeader header() throws IOException, BadHeaderException {
    long coded = codedPixels(primary, true);
    HeifTransforms transforms = HeifTransforms.of(size(primary), items.properties(primary));
    List<Long> tiles = items.parts(primary);
    long first = isGrid(primary) ? tiles.getFirst() : primary;
    Optional<IccBytes> icc = icc(primary);
    int channels = (samples(first).monochrome ? 1 : 3) + (alpha ? 1 : 0);
    return new PhotoHeader(
        InputFormat.AVIF,
        transforms.cropped(),
        // A sequence's file has a still picture, too, which decoders show; its frames are not
        // decoded and cost nothing.
        1,
        transforms.orientation(),
        channels,
        bits,
        false,
        true,
        icc.isPresent() ? icc : icc(first),
        Optional.empty(),
        coded,
        channels);
  }

  private boolean isGrid(long item) {
    return items.type(item).equals("grid");
  }

  /** How large the largest picture is that a decoder holds for the item, its transparency too. */
  private long codedPixels(long item, boolean canBeGrid) throws IOException, BadHeaderException {
    if (!seen.add(item)) {
      return 0; // counted; and a circle would have no end
    }
    long pixels = size(item).pixels();
    if (canBeGrid && isGrid(item)) {
      pixels = Math.max(pixels, tilePixels(item));
    } else {
      pixels = Math.max(pixels, imagePixels(item));
    }
    for (long addition : items.additions(item)) {
      if (isAlpha(addition)) {
        alpha = true;
        pixels = Math.max(pixels, codedPixels(addition, canBeGrid));
      }
    }
    return pixels;
  }

  /** A grid's canvas is as large as the grid says, and no larger than all its tiles. */
  private long tilePixels(long grid) throws IOException, BadHeaderException {
    List<Long> tiles = items.parts(grid);
    if (tiles.isEmpty() || new HashSet<>(tiles).size() < tiles.size()) {
      throw new BadHeaderException("its grid has no tiles, or one twice");
    }
    data.of(grid);
    long pixels = 0;
    for (long tile : tiles) {
      if (items.properties(tile).stream().anyMatch(HeifTransforms::isTransform)) {
        throw BadHeaderException.unsupported("its tiles are to be cropped or turned");
      }
      pixels += codedPixels(tile, false);
    }
    return pixels;
  }

  private long imagePixels(long item) throws IOException, BadHeaderException {
    String type = items.type(item);
    if (HEVC.contains(type)) {
      throw BadHeaderException.unsupported("its picture is HEIC, and " + NO_HEVC);
    }
    if (type.isEmpty()) {
      throw new BadHeaderException("it has no item %d".formatted(item));
    }
    if (!type.equals("av01")) {
      throw BadHeaderException.unsupported(
          "its picture is of type '%s'; read are 'av01' and grids of it".formatted(type));
    }
    bits = Math.max(bits, samples(item).bits);
    DataInputStream configuration = property(item, "av1C").content();
    configuration.skipNBytes(4);
    return Math.max(Av1Size.pixels(configuration), Av1Size.pixels(data.of(item)));
  }

  private Size size(long item) throws IOException, BadHeaderException {
    DataInputStream in = property(item, "ispe").content();
    in.skipNBytes(4);
    long width = Integer.toUnsignedLong(in.readInt());
    long height = Integer.toUnsignedLong(in.readInt());
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new BadHeaderException("it declares %d x %d pixels".formatted(width, height));
    }
    return new Size((int) width, (int) height);
  }

  /** As decoders do it, which do not look at 'pixi'. */
  private Samples samples(long item) throws IOException, BadHeaderException {
    DataInputStream in = property(item, "av1C").content();
    in.skipNBytes(2);
    int flags = in.readUnsignedByte();
    int deep = (flags & 0x20) == 0 ? 10 : 12;
    return new Samples((flags & 0x10) != 0, (flags & 0x40) == 0 ? 8 : deep);
  }

  private boolean isAlpha(long item) throws IOException, BadHeaderException {
    byte[] auxiliary = property(item, "auxC").content().readAllBytes();
    String name = new String(auxiliary, StandardCharsets.ISO_8859_1);
    return ALPHA.stream().anyMatch(urn -> (name + "\0").startsWith(urn + "\0", 4));
  }

  /** The profile; a picture can have one, and besides it colours that are told in numbers. */
  private Optional<IccBytes> icc(long item) throws IOException, BadHeaderException {
    for (Box property : items.properties(item)) {
      DataInputStream in = property.content();
      if (property.type().equals("colr")) {
        String kind = Box.code(in.readInt());
        if (kind.equals("prof") || kind.equals("rICC")) {
          return Optional.of(new IccBytes(in.readAllBytes()));
        }
      }
    }
    return Optional.empty();
  }

  private Box property(long item, String type) throws BadHeaderException {
    return items
        .property(item, type)
        .orElseThrow(() -> new BadHeaderException("its item %d has no '%s'".formatted(item, type)));
  }
}
