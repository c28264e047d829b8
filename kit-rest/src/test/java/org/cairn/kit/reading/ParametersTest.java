package org.cairn.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.cairn.kit.problem.BadParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  @Test
  void aFlag_isTrueOrFalse_andFalseWithoutOne() {
    assertThat(Parameters.flag("all", "true")).isTrue();
    assertThat(Parameters.flag("all", "false")).isFalse();
    assertThat(Parameters.flag("all", null)).isFalse();
    assertThatThrownBy(() -> Parameters.flag("all", "yes"))
        .isInstanceOf(BadParameter.class)
        .hasMessage("all: true or false");
  }

  @Test
  void aChoice_isReadByItsCode() {
    assertThat(Parameters.choice("unit", "days", TimeUnit.values())).isEqualTo(TimeUnit.DAYS);
    assertThat(Parameters.choice("unit", null, TimeUnit.values())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DAYS", "Days", "weeks", " days"})
  void anyOtherText_isRefused_withTheChoices(String sent) {
    assertThatThrownBy(() -> Parameters.choice("unit", sent, TimeUnit.values()))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("unit: one of nanoseconds, microseconds");
  }
}
