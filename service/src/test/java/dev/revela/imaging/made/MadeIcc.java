package dev.revela.imaging.made;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small colour profiles of a matrix and a gamma (ICC.1:2022, section 8.3). */
public final class MadeIcc {
  /** A gamma as ICC's numbers of 8 bits before and 8 behind the point: 2.19921875. */
  private static final int GAMMA_2_2 = 563;

  private static final double[][] SRGB = {
    {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
  };

  private static final double[][] P3 = {
    {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
  };

  private MadeIcc() {}

  /** Display P3's primaries (of white D65, adapted to D50) with a gamma of 2.2. */
  public static byte[] displayP3() {
    return rgb(P3[0], P3[1], P3[2]);
  }

  /** Adobe RGB (1998). */
  public static byte[] adobeRgb() {
    return rgb(
        new double[] {0.60974, 0.31111, 0.01947},
        new double[] {0.20528, 0.62567, 0.06087},
        new double[] {0.14919, 0.06322, 0.74457});
  }

  /** Red, green and blue in another order, so that it cannot go unnoticed. */
  public static byte[] swapped() {
    return rgb(
        new double[] {0.14307, 0.06061, 0.71410},
        new double[] {0.43607, 0.22249, 0.01392},
        new double[] {0.38515, 0.71687, 0.09708});
  }

  /** SRGB, with the curve as a table of this many values, or as ICC's formula where it is 0. */
  public static byte[] srgb(int values) {
    return rgb(SRGB, values > 0 ? table(values) : formula(2.4), Map.of());
  }

  /** SRGB's primaries with a plain gamma. */
  public static byte[] srgbWithGamma() {
    return rgb(SRGB, curve(GAMMA_2_2), Map.of());
  }

  /** Display P3's primaries with the curve of sRGB, which is the real one. */
  public static byte[] trueDisplayP3() {
    return rgb(P3, formula(2.4), Map.of());
  }

  /** SRGB with another formula. */
  public static byte[] srgbWithFormula(double gamma) {
    return rgb(SRGB, formula(gamma), Map.of());
  }

  /** SRGB, and a table that is stronger than all of it. */
  public static byte[] srgbWithTable() {
    return rgb(SRGB, formula(2.4), Map.of("A2B0", new byte[40]));
  }

  /** Gray values of this gamma. */
  public static byte[] gray(double gamma) {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    tags.put("kTRC", curve((int) Math.round(gamma * 256)));
    return profile("GRAY", tags);
  }

  /** A profile whose header is good and which holds nothing. */
  public static byte[] hollow() {
    return profile("RGB ", Map.of());
  }

  private static byte[] rgb(double[] red, double[] green, double[] blue) {
    return rgb(new double[][] {red, green, blue}, curve(GAMMA_2_2), Map.of());
  }

  private static byte[] rgb(double[][] primaries, byte[] curve, Map<String, byte[]> more) {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    tags.put("rXYZ", xyz(primaries[0]));
    tags.put("gXYZ", xyz(primaries[1]));
    tags.put("bXYZ", xyz(primaries[2]));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    tags.putAll(more);
    return profile("RGB ", tags);
  }

  private static byte[] profile(String colors, Map<String, byte[]> tags) {
    int start = 128 + 4 + 12 * tags.size();
    Bytes table = Bytes.bigEndian().u32(tags.size());
    Bytes values = Bytes.bigEndian();
    tags.forEach(
        (name, value) -> {
          table.text(name).u32(start + values.size(), value.length);
          values.raw(value);
        });
    return Bytes.bigEndian()
        .u32(start + values.size())
        .u32(0)
        .u32(0x02100000)
        .text("mntr")
        .text(colors)
        .text("XYZ ")
        .raw(new byte[12])
        .text("acsp")
        .raw(new byte[28])
        .raw(fixed(0.9642, 1, 0.8249))
        .raw(new byte[48])
        .raw(table.done())
        .raw(values.done())
        .done();
  }

  private static byte[] xyz(double... values) {
    return Bytes.bigEndian().text("XYZ ").u32(0).raw(fixed(values)).done();
  }

  private static byte[] fixed(double... values) {
    Bytes bytes = Bytes.bigEndian();
    for (double value : values) {
      bytes.u32(Math.round(value * 65536));
    }
    return bytes.done();
  }

  private static byte[] curve(int gamma) {
    return Bytes.bigEndian().text("curv").u32(0, 1).u16(gamma, 0).done();
  }

  private static byte[] table(int count) {
    Bytes bytes = Bytes.bigEndian().text("curv").u32(0, count);
    for (int i = 0; i < count; i++) {
      double value = (double) i / (count - 1);
      double light = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
      bytes.u16((int) Math.round(65535 * light));
    }
    return bytes.done();
  }

  /** ICC.1:2022, 10.18, type 3. */
  private static byte[] formula(double gamma) {
    return Bytes.bigEndian()
        .text("para")
        .u32(0)
        .u16(3, 0)
        .raw(fixed(gamma, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
        .done();
  }
}
