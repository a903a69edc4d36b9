package dev.revela.photo;

/**
 * The order S3 gives to the events of one key, as a hexadecimal string. Strings of different length
 * compare after the shorter is padded on the right with zeros ("Event message structure", Amazon S3
 * User Guide); sequencers of different keys do not compare.
 */
public record Sequencer(String hex) implements Comparable<Sequencer> {

  @Override
  public int compareTo(Sequencer other) {
    int length = Math.max(hex.length(), other.hex.length());
    return padded(length).compareToIgnoreCase(other.padded(length));
  }

  /** Whether this event came before the other one. */
  public boolean isBefore(Sequencer other) {
    return compareTo(other) < 0;
  }

  private String padded(int length) {
    return hex + "0".repeat(length - hex.length());
  }
}
