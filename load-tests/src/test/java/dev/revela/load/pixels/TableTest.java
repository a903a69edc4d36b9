package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static Table table() {
    Table table = new Table(1, "photo", "CPU");
    table.add(List.of("a long name", "1"));
    table.add(List.of("b", "100.25"));
    return table;
  }

  @Test
  void wordsStandLeftAndFiguresRight() {
    assertThat(table().plain())
        .containsExactly("photo           CPU", "a long name       1", "b            100.25");
  }

  @Test
  void markdownAlignsThemToo() {
    assertThat(table().markdown())
        .containsExactly(
            "| photo | CPU |", "| --- | ---: |", "| a long name | 1 |", "| b | 100.25 |");
  }

  @Test
  void aRowMustFill() {
    assertThatIllegalArgumentException().isThrownBy(() -> table().add(List.of("c")));
  }
}
