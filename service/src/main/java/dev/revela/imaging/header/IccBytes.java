package dev.revela.imaging.header;

import java.nio.ByteBuffer;
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

  /** How long the profile says it is (ICC.1:2022, section 7.2.2); 0 where it does not say. */
  public long declaredLength() {
    return bytes.length < 4 ? 0 : Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt());
  }

  /** Whether as many bytes are there as the profile says it has. */
  public boolean isWhole() {
    return declaredLength() <= bytes.length;
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
