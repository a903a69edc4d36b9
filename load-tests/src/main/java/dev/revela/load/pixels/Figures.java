package dev.revela.load.pixels;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as text, the same in every locale. */
final class Figures {

  private Figures() {}

  /** Rounded to so many places; what is no finite number, in words. */
  static String of(double value, int places) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString()
        : Double.toString(value);
  }

  /** With its sign, even of a gain. */
  static String signed(double value, int places) {
    return (value < 0 ? "" : "+") + of(value, places);
  }
}
