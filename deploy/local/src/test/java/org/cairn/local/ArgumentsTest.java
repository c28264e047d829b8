package org.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void wordsAndRepeatedOptionsAreKept() {
    Arguments arguments =
        Arguments.parse(List.of("peer", "--env", "timeline:A=1", "--env", "gateway:B=2", "--yes"));

    assertThat(arguments.words()).containsExactly("peer");
    assertThat(arguments.values("env")).containsExactly("timeline:A=1", "gateway:B=2");
    assertThat(arguments.has("yes")).isTrue();
  }

  @Test
  void anOptionWithoutItsValue_isRefused() {
    assertThatThrownBy(() -> Arguments.parse(List.of("--dir")))
        .isInstanceOf(LaunchFailure.class)
        .hasMessage("--dir needs a value");
  }

  @Test
  void aMistypedOption_isRefused() {
    Arguments arguments = Arguments.parse(List.of("--base-prt", "9000"));

    assertThatThrownBy(() -> arguments.allowOnly("base-port"))
        .isInstanceOf(LaunchFailure.class)
        .hasMessage("unknown option --base-prt");
  }

  @Test
  void aNumberThatIsNone_isRefused() {
    Arguments arguments = Arguments.parse(List.of("--realm-users", "many"));

    assertThatThrownBy(() -> arguments.number("realm-users", 0))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("'many'");
  }
}
