package dev.revela.imaging.vips;

import static dev.revela.photo.RejectedException.Reason.RESULT_TOO_LARGE;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Layout;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;

/** The longest side that each format can have. */
final class FormatLimits {

  private FormatLimits() {}

  /**
   * @throws RejectedException where a rendition would have a longer side: a long and thin photo of
   *     which only the short side is limited
   */
  static void check(InspectedPhoto photo, RenditionSpec spec) throws RejectedException {
    Size size = Layout.of(photo.size(), spec.geometry()).result();
    int most = longestSide(spec.format());
    if (Math.max(size.width(), size.height()) > most) {
      throw new RejectedException(
          RESULT_TOO_LARGE,
          "rendition '%s' would have %s pixels and %s has at most %d on a side: limit both sides or choose png"
              .formatted(spec.name(), size, spec.format().label(), most));
    }
  }

  private static int longestSide(OutputFormat format) {
    return switch (format) {
      case JPEG -> 65_500; // libjpeg's JPEG_MAX_DIMENSION
      case WEBP, AVIF -> 16_383; // RFC 9649, 2.6: 14 bits; libvips keeps AVIF to the same
      case GIF -> 65_535; // 16 bits
      case PNG -> Integer.MAX_VALUE;
    };
  }
}
