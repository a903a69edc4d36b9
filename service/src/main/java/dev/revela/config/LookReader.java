package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.photo.EngineProfile;
import dev.revela.photo.Feature;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what a recipe's defaults and each of its renditions can say alike. */
final class LookReader {
  static final Kind<Integer> QUALITY = Kinds.wholeNumber(1, 100);

  private static final Kind<OutputFormat> FORMAT =
      Kinds.oneOf(OutputFormat.values(), OutputFormat::label);
  private static final Kind<Fit> FIT = Kinds.oneOf(Fit.values(), Fit::label);
  private static final Kind<Gravity> GRAVITY =
      Kinds.text(
          "one of centre, north, northeast, east, southeast, south, southwest, west, northwest,"
              + " attention, entropy, nor a point such as {\"x\": 0.5, \"y\": 0.3}",
          Gravity::named);

  private final EngineProfile engine;
  private final Problems problems;

  LookReader(EngineProfile engine, Problems problems) {
    this.engine = engine;
    this.problems = problems;
  }

  Look read(Members members) {
    return new Look(
        format(members),
        members.read("fit", FIT),
        gravity(members),
        members.read("quality", QUALITY),
        members.read("progressive", Kinds.FLAG),
        members.read("background", Kinds.COLOUR),
        members.read("enlarge", Kinds.FLAG));
  }

  Look read(Environment environment) {
    return new Look(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        environment.read(Variable.QUALITY, QUALITY),
        environment.read(Variable.PROGRESSIVE, Kinds.FLAG),
        environment.read(Variable.BACKGROUND, Kinds.COLOUR),
        environment.read(Variable.ENLARGE, Kinds.FLAG));
  }

  private Optional<OutputFormat> format(Members members) {
    Optional<OutputFormat> format = members.read("format", FORMAT);
    format
        .filter(wanted -> !engine.formats().contains(wanted))
        .ifPresent(
            wanted ->
                problems.add(
                    members.where("format"),
                    new Json.Str(wanted.label()),
                    "cannot be written by the %s engine; it writes %s"
                        .formatted(engine.name(), formats())));
    return format;
  }

  private String formats() {
    return engine.formats().stream()
        .sorted()
        .map(OutputFormat::label)
        .collect(Collectors.joining(", "));
  }

  private Optional<Gravity> gravity(Members members) {
    if (members.find("gravity").orElse(Json.Null.NULL) instanceof Json.Obj) {
      return focalPoint(members.object("gravity"));
    }
    Optional<Gravity> gravity = members.read("gravity", GRAVITY);
    boolean byContent = gravity.filter(Gravity.Content.class::isInstance).isPresent();
    if (byContent && !engine.can(Feature.CONTENT_GRAVITY)) {
      problems.add(
          members.where("gravity")
              + ": the %s engine cannot %s"
                  .formatted(engine.name(), Feature.CONTENT_GRAVITY.words()));
    }
    return gravity;
  }

  private static Optional<Gravity> focalPoint(Members point) {
    String hint = "a point has an x and a y from 0 to 1";
    Optional<Double> x = point.require("x", Kinds.PART, hint);
    Optional<Double> y = point.require("y", Kinds.PART, hint);
    point.rejectOthers();
    return x.flatMap(left -> y.map(top -> new Gravity.FocalPoint(left, top)));
  }
}
