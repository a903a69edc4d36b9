package dev.revela.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {
  @ParameterizedTest
  @CsvSource({
    "0, Runtime exited without providing a reason",
    "1, Runtime exited with error: exit status 1",
    "127, Runtime exited with error: exit status 127",
    "134, Runtime exited with error: signal: aborted",
    "137, Runtime exited with error: signal: killed",
    "139, Runtime exited with error: signal: segmentation fault",
    "143, Runtime exited with error: signal: terminated"
  })
  void anEndIsToldInLambdasWords(int code, String words) {
    assertThat(new ExitStatus(code).describe()).isEqualTo(words);
  }
}
