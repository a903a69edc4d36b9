package dev.revela.load.pixels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Greets; then repeats lines, but refuses some, answers one with nonsense and ends at another. */
final class EchoProcess {

  private EchoProcess() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println("{\"version\":\"echo 1\"}");
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("end")) {
        return;
      }
      if (line.contains("refuse")) {
        System.out.println("{\"error\":\"no such photo\"}");
      } else {
        System.out.println(line.contains("nonsense") ? "Segmentation fault" : line);
      }
    }
  }
}
