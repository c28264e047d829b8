package org.cairn.billing.encounter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.problem.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a request leaves out is named, all of it, and nothing is guessed in its place. */
class LogEncounterRequestTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final OffsetDateTime NINE = OffsetDateTime.parse("2025-03-03T09:00:00-07:00");
  private static final OffsetDateTime TEN = OffsetDateTime.parse("2025-03-03T10:00:00-07:00");

  @Test
  void withoutTimes_bothAreNamed() {
    var request = request(null, null, "client-7");

    assertThat(request.missing())
        .extracting(Refusal::kind, Refusal::pointer)
        .containsExactly(tuple("times", "/startedAt"), tuple("times", "/endedAt"));
    assertThatThrownBy(request::command).isInstanceOf(CommandRefused.class);
  }

  @Test
  void withoutAClient_theReferenceIsNamed() {
    assertThat(request(NINE, TEN, null).missing())
        .extracting(Refusal::kind, Refusal::pointer)
        .containsExactly(tuple("incomplete", "/client"));
  }

  @Test
  void aBlankNote_isNone_andTimesAreInstants() {
    var command = request(NINE, TEN, "client-7").command();

    assertThat(command.note()).isNull();
    assertThat(command.facts().startedAt()).isEqualTo(NINE.toInstant());
    assertThat(command.facts().telehealth()).isFalse();
  }

  private static LogEncounterRequest request(
      @Nullable OffsetDateTime startedAt,
      @Nullable OffsetDateTime endedAt,
      @Nullable String client) {
    return new LogEncounterRequest(
        ID, ID, startedAt, endedAt, Activity.COACHING, null, null, client, "  ");
  }
}
