package org.cairn.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No two rows have the same hash because their values run together. */
class AuditedRowTest {

  private static AuditedRow row(
      @Nullable String who, List<String> roles, String action, @Nullable String record) {
    return new AuditedRow(
        1,
        2,
        Instant.parse("2026-11-20T09:30:00.000001Z"),
        who,
        roles,
        action,
        "read",
        record,
        List.of(),
        "none",
        "done",
        "[]",
        null);
  }

  private static String hash(AuditedRow row) {
    return HexFormat.of().formatHex(row.leaf());
  }

  @Test
  void anAbsentValue_isNotAnEmptyOne() {
    assertThat(hash(row(null, List.of(), "a", null)))
        .isNotEqualTo(hash(row("", List.of(), "a", null)));
  }

  @Test
  void valuesDoNotRunTogether() {
    assertThat(hash(row("ab", List.of(), "c", null)))
        .isNotEqualTo(hash(row("a", List.of(), "bc", null)));
    assertThat(hash(row("a", List.of("b", "c"), "d", null)))
        .isNotEqualTo(hash(row("a", List.of("b,c"), "d", null)))
        .isNotEqualTo(hash(row("a", List.of("b"), "c", null)));
  }

  /**
   * Calculated independently and fixed here, so that a change of the form is noticed: it would
   * break every stored chain.
   */
  @Test
  void theForm_staysAsItIs() {
    assertThat(hash(row("who", List.of("peer"), "openApplication", null)))
        .isEqualTo("e94821b70032650c1b8e4a5ee07153640429d3e79339b1d937bf984be16079a8");
  }
}
