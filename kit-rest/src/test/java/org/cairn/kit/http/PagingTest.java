package org.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.kit.problem.BadParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  private static final Cursor CURSOR =
      new Cursor(Instant.parse("2026-02-28T23:59:59.123456Z"), UUID.randomUUID());

  @Test
  void aCursor_isReadAsItWasGiven() {
    assertThat(Cursor.decode(CURSOR.encoded())).isEqualTo(CURSOR);
    assertThat(Cursor.decode(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%%%",
        "bm90IGEgY3Vyc29y",
        "MS4yLjM",
        "OTk5OTk5OTk5OTk5OTk5OTk5OS4wLjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA"
      })
  void whatIsNoCursor_isRefused(String garbage) {
    assertThatThrownBy(() -> Cursor.decode(garbage)).isInstanceOf(BadParameter.class);
  }

  @Test
  void aCursorThatWasCutShort_isNone() {
    String encoded = CURSOR.encoded();

    assertThat(Cursor.decode(encoded)).isEqualTo(CURSOR);
    for (int length = 0; length < encoded.length(); length++) {
      String cut = encoded.substring(0, length);
      assertThatThrownBy(() -> Cursor.decode(cut)).as(cut).isInstanceOf(BadParameter.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "01", "+1", "1.0", " 1", "1e1", "9999999999"})
  void aLimitInAnotherForm_isRefused(String limit) {
    assertThatThrownBy(() -> PageRequest.of(null, limit)).isInstanceOf(BadParameter.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
  void aLimitOutOfBounds_isRefused(int limit) {
    assertThatThrownBy(() -> PageRequest.of(null, limit)).isInstanceOf(BadParameter.class);
  }

  @Test
  void aFullPageWithMoreBehind_namesTheNext() {
    PageRequest request = PageRequest.of(null, 2);
    List<Integer> rows = IntStream.range(0, request.rowsToRead()).boxed().toList();

    var page = request.page(rows, row -> CURSOR);

    assertThat(page.items()).containsExactly(0, 1);
    assertThat(page.linkHeader("/here", 2))
        .isEqualTo("</here?cursor=" + CURSOR.encoded() + "&limit=2>; rel=\"next\"");
  }

  @Test
  void theLastPage_namesNone() {
    var page = PageRequest.of(null, 2).page(List.of(0, 1), row -> CURSOR);

    assertThat(page.items()).containsExactly(0, 1);
    assertThat(page.linkHeader("/here", 2)).isNull();
  }
}
