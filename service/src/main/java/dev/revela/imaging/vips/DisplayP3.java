package dev.revela.imaging.vips;

import dev.revela.photo.Rgb;

/** Display P3: the white and the curve of sRGB, and wider primaries. */
final class DisplayP3 {
  /** From linear sRGB to linear Display P3 (both of white D65), row by row. */
  private static final double[][] FROM_SRGB = {
    {0.822462, 0.177538, 0}, {0.033194, 0.966806, 0}, {0.017083, 0.072397, 0.910520}
  };

  private DisplayP3() {}

  /** The red, green and blue of a colour of sRGB, 0 to 255 each. */
  static int[] of(Rgb colour) {
    double[] light = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
    int[] numbers = new int[3];
    for (int row = 0; row < 3; row++) {
      double sum = 0;
      for (int column = 0; column < 3; column++) {
        sum += FROM_SRGB[row][column] * light[column];
      }
      numbers[row] = (int) Math.round(255 * curved(sum));
    }
    return numbers;
  }

  private static double linear(int number) {
    double value = number / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double curved(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }
}
