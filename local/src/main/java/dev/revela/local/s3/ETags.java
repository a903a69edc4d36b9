package dev.revela.local.s3;

/** Headers carry an eTag in quotes, notifications without. */
final class ETags {
  private ETags() {}

  static String unquoted(String eTag) {
    return eTag.length() >= 2 && eTag.startsWith("\"") && eTag.endsWith("\"")
        ? eTag.substring(1, eTag.length() - 1)
        : eTag;
  }
}
