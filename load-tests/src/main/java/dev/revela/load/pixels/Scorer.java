package dev.revela.load.pixels;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares renditions with references of full precision. */
final class Scorer implements AutoCloseable {
  private final LineProcess process;
  private final Path temporary;

  /** Starts the process that knows SSIMULACRA2. */
  Scorer(NodeTools node, Path temporary) throws IOException {
    this.process = LineProcess.start("SSIMULACRA2", node.command("score.mjs"));
    this.temporary = temporary;
  }

  String version() {
    return process.version();
  }

  /** The renditions of one photo by each contender, scored; the photo is decoded once for all. */
  List<List<Rendition>> score(Photo photo, List<Race.Finish> finishes) throws IOException {
    References references =
        new References(Upright.of(Picture.decode(photo.file()), orientation(photo)));
    List<List<Rendition>> scored = new ArrayList<>();
    for (Race.Finish finish : finishes) {
      scored.add(renditions(finish.files(), references));
    }
    return scored;
  }

  private List<Rendition> renditions(List<Path> files, References references) throws IOException {
    List<Rendition> renditions = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      Picture picture = Picture.of(file);
      Picture reference = references.of(picture.width(), picture.height());
      renditions.add(
          new Rendition(
              Work.TARGETS.get(i).name(),
              picture.width(),
              picture.height(),
              Files.size(file),
              quality(reference, picture)));
    }
    return renditions;
  }

  /** One photo in every size that was needed, so that each is made once for all contenders. */
  private static final class References {
    private final BufferedImage upright;
    private final List<Picture> made = new ArrayList<>();

    References(BufferedImage upright) {
      this.upright = upright;
    }

    Picture of(int width, int height) {
      for (Picture picture : made) {
        if (picture.width() == width && picture.height() == height) {
          return picture;
        }
      }
      Picture picture = Lanczos3.resize(upright, width, height);
      made.add(picture);
      return picture;
    }
  }

  private Rendition.Quality quality(Picture reference, Picture picture) throws IOException {
    return new Rendition.Quality(
        Similarity.psnr(reference, picture),
        Similarity.ssim(reference, picture),
        ssimulacra2(reference, picture));
  }

  private Optional<Double> ssimulacra2(Picture reference, Picture picture) throws IOException {
    Json.Obj request =
        new JsonObjectBuilder()
            .put("reference", write("reference.rgb", reference))
            .put("picture", write("picture.rgb", picture))
            .put("width", picture.width())
            .put("height", picture.height())
            .build();
    try {
      return Optional.of(number(process.ask(request)));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private static double number(Json.Obj answer) throws IOException {
    return answer
        .get("score")
        .filter(Json.Num.class::isInstance)
        .map(score -> ((Json.Num) score).value().doubleValue())
        .orElseThrow(() -> new IOException("No score in " + answer));
  }

  private String write(String name, Picture picture) throws IOException {
    return Files.write(temporary.resolve(name), picture.bytes()).toString();
  }

  private int orientation(Photo photo) throws IOException {
    try {
      return process
          .ask(new JsonObjectBuilder().put("photo", photo.file().toString()).build())
          .number("orientation")
          .map(Math::toIntExact)
          .orElse(1);
    } catch (RefusedException e) {
      throw new IOException(photo.label() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
