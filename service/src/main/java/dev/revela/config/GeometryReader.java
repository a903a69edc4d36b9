package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.photo.Feature;
import dev.revela.photo.Fit;
import dev.revela.photo.Geometry;
import dev.revela.photo.Gravity;
import java.util.Optional;

/** Reads what a recipe says of size and cut. */
final class GeometryReader {
  private static final Kind<Integer> SIDE = Kinds.wholeNumber(1, Geometry.MAX_SIDE);
  private static final Kind<Fit> FIT = Kinds.oneOf(Fit.values(), Fit::label);
  private static final Kind<Gravity> GRAVITY =
      Kinds.text(
          "one of centre, north, northeast, east, southeast, south, southwest, west, northwest,"
              + " attention, entropy, nor a point such as {\"x\": 0.5, \"y\": 0.3}",
          Gravity::named);

  private final Abilities abilities;
  private final Problems problems;

  GeometryReader(Abilities abilities, Problems problems) {
    this.abilities = abilities;
    this.problems = problems;
  }

  PartialGeometry readDefaults(Members members, Environment environment) {
    PartialGeometry variables =
        new PartialGeometry(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            environment.read(Variable.ENLARGE, Kinds.FLAG));
    return variables
        .or(read(members, Optional.empty(), Optional.empty()))
        .or(PartialGeometry.BUILT_IN);
  }

  /** A rendition's geometry, completed by the defaults. */
  PartialGeometry read(Members members, PartialGeometry defaults) {
    Optional<Integer> width = members.read("width", SIDE);
    Optional<Integer> height = members.read("height", SIDE);
    PartialGeometry geometry = read(members, width, height).or(defaults);
    checkSides(members, geometry.fit().orElseThrow());
    return geometry;
  }

  private PartialGeometry read(Members members, Optional<Integer> width, Optional<Integer> height) {
    return new PartialGeometry(
        width,
        height,
        members.read("fit", FIT),
        gravity(members),
        members.read("enlarge", Kinds.FLAG));
  }

  private Optional<Gravity> gravity(Members members) {
    return members.find("gravity").orElse(Json.Null.NULL) instanceof Json.Obj
        ? focalPoint(members.object("gravity"))
        : abilities.read(
            members,
            "gravity",
            GRAVITY,
            Feature.CONTENT_GRAVITY,
            Gravity.Content.class::isInstance);
  }

  private static Optional<Gravity> focalPoint(Members point) {
    String hint = "a point has an x and a y from 0 to 1";
    Optional<Double> x = point.require("x", Kinds.PART, hint);
    Optional<Double> y = point.require("y", Kinds.PART, hint);
    point.rejectOthers();
    return x.flatMap(left -> y.map(top -> new Gravity.FocalPoint(left, top)));
  }

  /** A box is cropped to, padded to or filled: with one side it would be no box. */
  private void checkSides(Members members, Fit fit) {
    boolean width = members.find("width").isPresent();
    boolean height = members.find("height").isPresent();
    if (!width && !height) {
      problems.add(members.where() + " has neither width nor height: set at least one");
    } else if (width != height && fit != Fit.INSIDE && fit != Fit.OUTSIDE) {
      problems.add(
          "%s is not set: fit %s needs both width and height"
              .formatted(members.where(width ? "height" : "width"), fit.label()));
    }
  }
}
