package org.cairn.supervision.imports.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.imports.decision.Rows.AGREEMENT;
import static org.cairn.supervision.imports.decision.Rows.MEETING;
import static org.cairn.supervision.imports.decision.Rows.OTHER;
import static org.cairn.supervision.imports.decision.Rows.OTHER_AGREEMENT;
import static org.cairn.supervision.imports.decision.Rows.OTHER_SESSION;
import static org.cairn.supervision.imports.decision.Rows.PEER;
import static org.cairn.supervision.imports.decision.Rows.SESSION;
import static org.cairn.supervision.imports.decision.Rows.SUPERVISOR;
import static org.cairn.supervision.imports.decision.Rows.aSession;
import static org.cairn.supervision.imports.decision.Rows.aSupervisor;
import static org.cairn.supervision.imports.decision.Rows.anAgreement;
import static org.cairn.supervision.imports.decision.Rows.id;
import static org.cairn.supervision.imports.decision.Rows.someWork;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.supervision.imports.decision.HistoricalRecord.Attendee;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSession;
import org.cairn.supervision.session.decision.BookedTime;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions of an import, with the supervisor and the agreements that they need. */
class ImportedSessionsTest {

  private static final String START = "2022-03-01T17:00:00Z";

  private final Rows rows = Rows.ofMontana();

  @BeforeEach
  void anAgreementWithBoth() {
    rows.decided(
        aSupervisor(), anAgreement(), anAgreement(OTHER_AGREEMENT, OTHER, "2021-01-01", null));
  }

  @Test
  void aSession_isLogged_andWhereItHasADayAttested() {
    assertThat(
            rows.decided(
                aSession(MEETING, SESSION, START, null),
                aSession(MEETING, SESSION, START, null),
                aSession(id(20), OTHER_SESSION, "2022-03-02T17:00:00Z", "2022-03-03")))
        .containsExactly("session Logged", "known", "session Logged+Attested");
  }

  @Test
  void whatIsAttested_saysWhenByWhomItMayBeAndByWhichPack() {
    var imported = (ImportedSession) rows.accepted(aSession(MEETING, SESSION, START, "2022-03-03"));

    SessionPart part = imported.parts().getFirst();
    assertThat(part.attestedOn()).isEqualTo("2022-03-03");
    assertThat(part.attestedAt()).isEqualTo(Instant.parse("2022-03-03T07:00:00Z"));
    assertThat(part.qualified()).isTrue();
    assertThat(part.session().agreementId()).isEqualTo(AGREEMENT);
    assertThat(part.events())
        .filteredOn(SessionEvent.Attested.class::isInstance)
        .extracting(event -> ((SessionEvent.Attested) event).packVersion())
        .containsExactly(Rows.pack("us-mt").version());
    assertThat(imported.id()).isEqualTo(MEETING);
    assertThat(imported.peers()).containsExactly(PEER);
    assertThat(imported.affectedPeers()).containsExactly(PEER);
    assertThat(imported.findings()).isNotEmpty();
  }

  @Test
  void aSessionThatIsNotAttested_changesNoStanding() {
    var imported = (ImportedSession) rows.accepted(aSession(MEETING, SESSION, START, null));

    SessionPart part = imported.parts().getFirst();
    assertThat(part.attestedOn()).isNull();
    assertThat(part.attestedAt()).isNull();
    assertThat(part.qualified()).isNull();
    assertThat(imported.peers()).containsExactly(PEER);
    assertThat(imported.affectedPeers()).isEmpty();
    assertThat(imported.findings()).isEmpty();
  }

  @Test
  void bothWhoAttended_haveAPart() {
    var imported =
        (ImportedSession)
            rows.accepted(
                aSession(
                    MEETING,
                    START,
                    "2022-03-01",
                    List.of(new Attendee(SESSION, PEER), new Attendee(OTHER_SESSION, OTHER))));

    assertThat(imported.parts())
        .extracting(part -> part.session().sessionId())
        .containsExactly(SESSION, OTHER_SESSION);
    assertThat(imported.affectedPeers()).containsExactlyInAnyOrder(PEER, OTHER);
  }

  @Test
  void attendeesWhoAreNotImportedHere_areNamedAtTheirPlaces() {
    UUID stranger = id(99);

    assertThat(
            rows.decided(
                aSession(
                    MEETING,
                    START,
                    null,
                    List.of(
                        new Attendee(id(31), stranger),
                        new Attendee(SESSION, PEER),
                        new Attendee(id(32), stranger)))))
        .containsExactly(
            "peer-not-imported-here /attendees/0/peerId,"
                + " peer-not-imported-here /attendees/2/peerId");
  }

  @Test
  void theIdOfAPart_isFreeOnce() {
    var both = List.of(new Attendee(SESSION, PEER), new Attendee(SESSION, OTHER));

    assertThat(
            rows.decided(
                aSession(MEETING, START, null, both),
                aSession(MEETING, AGREEMENT, START, null),
                aSession(MEETING, SESSION, START, null),
                aSession(id(20), SESSION, "2022-03-02T17:00:00Z", null),
                someWork(SESSION, "2022-03-01", "1")))
        .containsExactly(
            "id-taken /attendees/1/sessionId",
            "id-taken /attendees/0/sessionId",
            "session Logged",
            "id-taken /attendees/0/sessionId",
            "id-taken");
  }

  @Test
  void nobodyIsInTwoSessionsAtOnce_andOneMayBeginWhenAnotherEnds() {
    var other = List.of(new Attendee(OTHER_SESSION, OTHER));

    assertThat(
            rows.decided(
                aSession(MEETING, SESSION, START, null),
                aSession(id(20), "2022-03-01T17:59:00Z", null, other),
                aSession(id(20), "2022-03-01T18:00:00Z", null, other)))
        .containsExactly("session Logged", "overlap /attendees/0", "session Logged");
  }

  @Test
  void whatIsBookedAlready_countsForSupervisorAndPeer() {
    Instant start = Instant.parse(START);
    for (UUID person : List.of(SUPERVISOR, PEER)) {
      assertThat(sessionBeside(new BookedTime(person, start, start.plusSeconds(60))))
          .isEqualTo("overlap /attendees/0");
    }
    assertThat(sessionBeside(new BookedTime(OTHER, start, start.plusSeconds(60))))
        .isEqualTo("session Logged");
  }

  private static String sessionBeside(BookedTime booked) {
    var existing =
        new ExistingRecords(
            Set.of(PEER),
            Map.of(),
            new ExistingAgreements(Rows.pack("us-mt"), List.of(), List.of()),
            Map.of(),
            List.of(booked));
    return Rows.with("us-mt", existing)
        .decided(aSupervisor(), anAgreement(), aSession(MEETING, SESSION, START, null))
        .getLast();
  }

  @Test
  void aSessionWithoutAgreementForItsDay_isRefused() {
    assertThat(rows.decided(aSession(MEETING, SESSION, "2020-12-31T17:00:00Z", null)))
        .containsExactly("no-agreement /attendees/0");
  }

  @Test
  void anAttestationBeforeItsSession_orOfTomorrow_isRefusedWithTheSession() {
    assertThat(
            rows.decided(
                aSession(MEETING, SESSION, START, "2022-02-28"),
                aSession(MEETING, SESSION, START, "2026-11-21"),
                aSession(MEETING, SESSION, START, null)))
        .containsExactly(
            "attested-before-session /attestedOn", "date-in-future /attestedOn", "session Logged");
  }

  @Test
  void whatWasImported_isNeverLate_whatHasNotEndedIsNoSessionYet() {
    var imported = (ImportedSession) rows.accepted(aSession(MEETING, SESSION, START, null));

    assertThat(imported.parts().getFirst().session().caveats()).isEmpty();
    assertThat(rows.decided(aSession(id(20), OTHER_SESSION, "2026-11-20T17:00:01Z", null)))
        .containsExactly("date-in-future /endedAt");
  }
}
