package dev.revela.config;

import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Subsampling;
import java.util.Optional;

/** Refuses what a rendition asks of its format and the format has not. */
final class EncodingCheck {
  private final Members members;
  private final FormatChoice format;
  private final Abilities abilities;
  private final Problems problems;

  EncodingCheck(Members members, FormatChoice format, Abilities abilities, Problems problems) {
    this.members = members;
    this.format = format;
    this.abilities = abilities;
    this.problems = problems;
  }

  /**
   * Notes every such problem. Where the format is left to the photo, each setting is for the
   * formats that have it.
   *
   * @param own what the rendition says itself
   * @param lossless whether it is, after the defaults
   */
  void check(PartialEncoding own, boolean lossless) {
    format.fixed().ifPresent(fixed -> check(fixed, own, lossless));
    boolean interlaced = own.progressive().orElse(false) && format.canBe(OutputFormat.PNG);
    abilities.require(members.where("progressive"), Feature.INTERLACED_PNG, interlaced);
    abilities.require(members.where("maxBytes"), Feature.MAX_BYTES, own.maxBytes().isPresent());
  }

  private void check(OutputFormat fixed, PartialEncoding own, boolean lossless) {
    if (own.lossless().orElse(false) && !fixed.hasLossless()) {
      refuse(
          "lossless",
          "cannot be told to be lossless; %s can"
              .formatted(Abilities.those(OutputFormat::hasLossless)),
          fixed);
    }
    if (own.chromaSubsampling().isPresent() && !fixed.hasSubsampling()) {
      refuse(
          "chromaSubsampling",
          "has no chroma subsampling to choose; %s have"
              .formatted(Abilities.those(OutputFormat::hasSubsampling)),
          fixed);
    }
    boolean halved = own.chromaSubsampling().equals(Optional.of(Subsampling.S420));
    if (halved && own.lossless().orElse(false) && fixed.hasLossless() && fixed.hasSubsampling()) {
      refuse("chromaSubsampling", "is 4:4:4 where it is lossless", fixed);
    }
    if (own.maxBytes().isPresent() && !fixed.hasQuality()) {
      refuse("maxBytes", "has no quality to lower", fixed);
    } else if (own.maxBytes().isPresent() && lossless && fixed.hasLossless()) {
      refuse("maxBytes", "has no quality to lower where it is lossless", fixed);
    }
  }

  private void refuse(String name, String complaint, OutputFormat fixed) {
    problems.add("%s: %s %s".formatted(members.where(name), fixed.label(), complaint));
  }
}
