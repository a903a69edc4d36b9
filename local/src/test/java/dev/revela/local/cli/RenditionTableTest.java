package dev.revela.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.cloud.PhotoOutcome;
import dev.revela.local.cloud.PhotoOutcome.Rendition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenditionTableTest {
  @Test
  void controlCharactersOfAKeyAreEscaped() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Rendition card = new Rendition("card", "a\nb.jpg/card.jpg", 8, 6, 5, "jpeg");
    PhotoOutcome developed =
        new PhotoOutcome(
            "a\nb.jpg",
            "developed",
            Optional.empty(),
            Optional.empty(),
            List.of(card),
            Duration.ofMillis(12));

    new RenditionTable(new Output(new PrintWriter(out), new PrintWriter(err)))
        .print(
            List.of(
                DevelopedPhoto.of(developed),
                DevelopedPhoto.failed("\u001b[2J.jpg", "no\r\nreason")));

    assertThat(out.toString().lines())
        .containsExactly(
            "photo     rendition         size       bytes      ms",
            "a\\nb.jpg  card.jpg           8x6           5      12");
    assertThat(err.toString().lines()).containsExactly("\\u001b[2J.jpg  failed: no\\r\\nreason");
  }
}
