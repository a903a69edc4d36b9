package dev.revela.local.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Where results and messages go. Whole lines, from any thread. */
record Output(PrintWriter out, PrintWriter err) {
  static Output standard() {
    return new Output(writer(System.out), writer(System.err));
  }

  void result(String line) {
    out.println(line);
    out.flush();
  }

  void message(String line) {
    err.println(line);
    err.flush();
  }

  private static PrintWriter writer(PrintStream stream) {
    Charset charset = stream.charset();
    return new PrintWriter(stream, true, charset);
  }
}
