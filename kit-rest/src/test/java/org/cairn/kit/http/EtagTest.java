package org.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairn.kit.problem.PreconditionProblem;
import org.cairn.kit.problem.PreconditionProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtagTest {

  @Test
  void aTag_isReadAsItWasGiven() {
    assertThat(Etag.fromIfMatch(new Etag(7).header())).isEqualTo(new Etag(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "v7",
        "W/\"v7\"",
        "\"7\"",
        "\"v7\", \"v8\"",
        "\"v-1\"",
        "\"v00\"",
        "\"v01\"",
        "\"v9999999999999999999\""
      })
  void whatIsNotOneOfOurTags_isStale(String ifMatch) {
    assertThatThrownBy(() -> Etag.fromIfMatch(ifMatch))
        .isInstanceOfSatisfying(
            PreconditionProblem.class, e -> assertThat(e.kind()).isEqualTo(Kind.STALE));
  }

  @Test
  void noTag_isMissing() {
    assertThatThrownBy(() -> Etag.fromIfMatch(null))
        .isInstanceOfSatisfying(
            PreconditionProblem.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING));
    assertThatThrownBy(() -> Etag.fromIfMatch("  "))
        .isInstanceOfSatisfying(
            PreconditionProblem.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING));
  }

  @Test
  void anotherVersion_isStale() {
    new Etag(3).requireVersion(3);
    assertThatThrownBy(() -> new Etag(3).requireVersion(4)).isInstanceOf(PreconditionProblem.class);
  }
}
