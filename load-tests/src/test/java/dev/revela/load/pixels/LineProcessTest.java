package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProcessTest {

  private static LineProcess echo() throws IOException {
    return LineProcess.start(
        "echo",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EchoProcess.class.getName()));
  }

  private static Json.Obj request(String value) {
    return new JsonObjectBuilder().put("say", value).build();
  }

  @Test
  void linesAreAnsweredOneByOneAndARefusalIsNotTheEnd() throws IOException, RefusedException {
    try (LineProcess process = echo()) {
      assertThat(process.version()).isEqualTo("echo 1");
      assertThat(process.ask(request("first"))).isEqualTo(request("first"));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> process.ask(request("refuse")))
          .withMessage("no such photo");
      assertThat(process.ask(request("Ü\n2"))).isEqualTo(request("Ü\n2"));
      assertThat(process.peakKilobytes()).isGreaterThan(10_000);
    }
  }

  @Test
  void aProcessThatEndsIsToldByItsName() throws IOException {
    try (LineProcess process = echo()) {
      assertThatIOException()
          .isThrownBy(() -> process.ask(request("end")))
          .withMessageContaining("'echo' has ended");
    }
  }

  @Test
  void whatIsNoAnswerIsShown() throws IOException {
    try (LineProcess process = echo()) {
      assertThatIOException()
          .isThrownBy(() -> process.ask(request("nonsense")))
          .withMessageContaining("Segmentation fault");
    }
  }

  @Test
  void thePeakIsReadFromLinuxWords() {
    List<String> status = List.of("Name:\tjava", "VmPeak:\t  99 kB", "VmHWM:\t  170476 kB");

    assertThat(LineProcess.peakKilobytes(status)).isEqualTo(170_476);
  }
}
