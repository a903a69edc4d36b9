package dev.revela.load.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this process has in memory, as the kernel counts it; Linux only.
 *
 * @param resident bytes now
 * @param peak the most bytes there ever were
 */
record Memory(long resident, long peak) {
  private static final Path STATUS = Path.of("/proc/self/status");

  static Memory now() throws IOException {
    String status = Files.readString(STATUS);
    return new Memory(kilobytes(status, "VmRSS"), kilobytes(status, "VmHWM"));
  }

  private static long kilobytes(String status, String field) throws IOException {
    Matcher matcher = Pattern.compile(field + ":\\s*(\\d+) kB").matcher(status);
    if (!matcher.find()) {
      throw new IOException(STATUS + " does not tell " + field);
    }
    return Long.parseLong(matcher.group(1)) << 10;
  }
}
