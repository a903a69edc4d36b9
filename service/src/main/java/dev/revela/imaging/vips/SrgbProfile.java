package dev.revela.imaging.vips;

import dev.revela.imaging.header.IccBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Tells profiles that say "sRGB" and nothing more, as most cameras and phones embed, so that their
 * photos need no conversion. Compares the numbers of the profile, never its name, which lies.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int MAX_TAGS = 100;

  /** The primaries of sRGB under D50, as ICC profiles state them (IEC 61966-2-1, Bradford). */
  private static final double[][] PRIMARIES = {
    {0.4360, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
  };

  /** Differences that no 8-bit value shows. */
  private static final double PRIMARY_TOLERANCE = 0.0015;

  private static final double CURVE_TOLERANCE = 0.0015;

  private final ByteBuffer icc;

  private SrgbProfile(byte[] bytes) {
    this.icc = ByteBuffer.wrap(bytes);
  }

  static boolean matches(IccBytes bytes) {
    try {
      return new SrgbProfile(bytes.toArray()).matches();
    } catch (IndexOutOfBoundsException e) {
      // It ends early, so it is for the conversion to say what it is worth.
      return false;
    }
  }

  private boolean matches() {
    return text(16).equals("RGB ")
        && tag("A2B0") < 0
        && isPrimary("rXYZ", PRIMARIES[0])
        && isPrimary("gXYZ", PRIMARIES[1])
        && isPrimary("bXYZ", PRIMARIES[2])
        && isCurve("rTRC")
        && isCurve("gTRC")
        && isCurve("bTRC");
  }

  /** The place of a tag's data (ICC.1:2022, 7.3); -1 where there is no such tag. */
  private int tag(String name) {
    int count = Math.min(icc.getInt(HEADER), MAX_TAGS);
    for (int i = 0; i < count; i++) {
      int entry = HEADER + 4 + 12 * i;
      if (text(entry).equals(name)) {
        return icc.getInt(entry + 4);
      }
    }
    return -1;
  }

  private String text(int at) {
    byte[] four = new byte[4];
    icc.get(at, four);
    return new String(four, StandardCharsets.US_ASCII);
  }

  private boolean isPrimary(String name, double[] expected) {
    int at = tag(name);
    if (at < 0 || !text(at).equals("XYZ ")) {
      return false;
    }
    for (int i = 0; i < 3; i++) {
      if (Math.abs(fixed(at + 8 + 4 * i) - expected[i]) > PRIMARY_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private boolean isCurve(String name) {
    int at = tag(name);
    if (at < 0) {
      return false;
    }
    return switch (text(at)) {
      case "curv" -> isTable(at);
      case "para" -> isFormula(at);
      default -> false;
    };
  }

  /** A table of values of 16 bits at even steps; a single one would be a plain gamma. */
  private boolean isTable(int at) {
    int count = icc.getInt(at + 8);
    if (count < 256) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      double found = (icc.getShort(at + 12 + 2 * i) & 0xffff) / 65_535.0;
      if (Math.abs(found - linear((double) i / (count - 1))) > CURVE_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /** The formula of type 3, which is the one of sRGB's own definition. */
  private boolean isFormula(int at) {
    double[] expected = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    if (icc.getShort(at + 8) != 3) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (Math.abs(fixed(at + 12 + 4 * i) - expected[i]) > PRIMARY_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private double fixed(int at) {
    return icc.getInt(at) / 65_536.0;
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
