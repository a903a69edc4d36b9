package dev.revela.imaging.header;

import java.util.Arrays;

/** The bytes of an ICC profile. Value semantics, which a bare array in a record would not have. */
public final class IccBytes {
  private final byte[] bytes;

  public IccBytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A copy. */
  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IccBytes icc && Arrays.equals(bytes, icc.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "ICC profile of " + bytes.length + " bytes";
  }
}
