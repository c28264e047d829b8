package org.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  record Stone(String name, int weight) {}

  private final ObjectMapper mapper = strict();

  @Test
  void whatIsMeant_isRead() throws JsonProcessingException {
    assertThat(mapper.readValue("{\"name\":\"flat\",\"weight\":3}", Stone.class))
        .isEqualTo(new Stone("flat", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"flat\",\"weight\":3,\"color\":\"grey\"}",
        "{\"name\":7,\"weight\":3}",
        "{\"name\":true,\"weight\":3}",
        "{\"name\":\"flat\",\"weight\":\"3\"}",
        "{\"name\":\"flat\",\"weight\":3.5}",
        "{\"name\":\"flat\",\"weight\":null}",
        "{\"name\":\"flat\",\"weight\":3,\"weight\":4}",
        "{\"name\":\"flat\",\"weight\":3} {}",
        "{\"name\":[\"flat\"],\"weight\":3}",
        "[]"
      })
  void whatCouldPassAsSomethingElse_isRefused(String body) {
    assertThatThrownBy(() -> mapper.readValue(body, Stone.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void depth_isLimited() {
    assertThatThrownBy(() -> mapper.readTree("[".repeat(40) + "]".repeat(40)))
        .isInstanceOf(JsonProcessingException.class);
  }

  private static ObjectMapper strict() {
    var mapper = new ObjectMapper();
    new StrictJson().customize(mapper);
    return mapper;
  }
}
