package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.ChecklistItem;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.contracts.supervision.WorkLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTest {

  private static final UUID PEER = UUID.fromString("019aab3c-7d10-7a55-8f1e-3c1f0b6e2a01");

  @Test
  void writes_isoDatesInTheOrderOfTheRecord() {
    var event =
        new ApplicationWithdrawn(PEER, PEER, "zz", "cbhpss", LocalDate.of(2026, 1, 2), null);

    assertThat(written(event))
        .isEqualTo(
            """
            {"applicationId":"%s","peerId":"%s","jurisdiction":"zz","credentialType":"cbhpss",\
            "withdrawnOn":"2026-01-02"}\
            """
                .formatted(PEER, PEER));
  }

  @Test
  void writes_instantsInUtc() {
    var event = new PeerRegistered(PEER, "sign-in", Instant.parse("2026-01-02T03:04:05.678Z"));

    assertThat(written(event)).contains("\"registeredAt\":\"2026-01-02T03:04:05.678Z\"");
  }

  @Test
  void writes_hoursWithoutExponents() {
    var event =
        new WorkLogged(
            PEER, PEER, null, LocalDate.EPOCH, new BigDecimal("1E+1"), true, Instant.EPOCH, null);

    assertThat(written(event)).contains("\"hours\":10,");
  }

  @Test
  void writes_someFields_asInTheWholeEvent() {
    var event =
        new WorkLogged(
            PEER,
            PEER,
            null,
            LocalDate.EPOCH,
            new BigDecimal("2.50"),
            true,
            Instant.parse("2026-11-20T09:30:00.120Z"),
            null);

    String some =
        new String(
            EventJson.write(event, Set.of("hours", "recordedAt", "importedFrom")),
            StandardCharsets.UTF_8);

    assertThat(some).isEqualTo("{\"hours\":2.50,\"recordedAt\":\"2026-11-20T09:30:00.120Z\"}");
    assertThat(written(event)).contains("\"hours\":2.50").contains("\"2026-11-20T09:30:00.120Z\"");
  }

  @Test
  void leavesOut_whatIsNull() {
    var item =
        new ChecklistItem(
            "age", "minimum_age", "applicant", "Z-1", "codified", LocalDate.EPOCH, null);
    var event =
        new ApplicationOpened(
            PEER, PEER, "zz", "cbhpss", LocalDate.EPOCH, "1", List.of(item), null);

    assertThat(written(event)).doesNotContain("effectiveTo").doesNotContain("null");
  }

  @Test
  void writesTheSameBytes_whateverTheOrderOfAMap() {
    assertThat(EventJson.write(parked(Map.of("a", "1", "b", "2"))))
        .isEqualTo(EventJson.write(parked(Map.of("b", "2", "a", "1"))));
  }

  @Test
  void refuses_whatIsNotJson() {
    assertRefused("peer", PeerRegistered.class);
    assertRefused("", PeerRegistered.class);
    assertRefused("null trailing", PeerRegistered.class);
  }

  @ParameterizedTest
  @CsvSource({
    "peerId, 7",
    "peerId, ''",
    "applicationId, nonsense",
    "jurisdiction, 7",
    "jurisdiction, true",
    "credentialType, 1.5",
    "withdrawnOn, yesterday",
    "withdrawnOn, 20479",
    "withdrawnOn, ''",
    "withdrawnOn, 2026-02-30",
  })
  void refuses_aValueOfAnotherType(String field, String value) {
    ObjectNode withdrawn =
        (ObjectNode)
            Documents.json(EventCatalog.of(ApplicationWithdrawn.class).fullExampleResource());
    if (value.matches("true|[0-9.]+")) {
      withdrawn.putRawValue(field, new RawValue(value));
    } else {
      withdrawn.put(field, value);
    }

    assertRefused(withdrawn.toString(), ApplicationWithdrawn.class);
  }

  @Test
  void refuses_aListWithAHole() {
    assertRefused(
        """
        {"applicationId":"%s","peerId":"%s","jurisdiction":"zz","credentialType":"cbhpss",
         "openedOn":"2026-01-02","packVersion":"1","checklist":[null]}
        """
            .formatted(PEER, PEER),
        ApplicationOpened.class);
  }

  private static String written(Record event) {
    return new String(EventJson.write(event), StandardCharsets.UTF_8);
  }

  private static DeadLetter parked(Map<String, String> headers) {
    return new DeadLetter(
        null,
        null,
        Topics.APPLICATIONS,
        0,
        0L,
        null,
        "timeline",
        DeadLetter.UNREADABLE,
        Instant.EPOCH,
        "",
        headers);
  }

  private static void assertRefused(String json, Class<?> type) {
    assertThatThrownBy(() -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), type))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(type.getSimpleName());
  }
}
