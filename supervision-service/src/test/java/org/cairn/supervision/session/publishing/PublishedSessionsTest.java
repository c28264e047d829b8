package org.cairn.supervision.session.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionDisputeSettled;
import org.cairn.contracts.supervision.SessionDisputed;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.session.decision.Caveat;
import org.cairn.supervision.session.decision.Dispute;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.standing.decision.SessionMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is published of a session. */
class PublishedSessionsTest {

  private static final UUID SESSION = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b01");
  private static final UUID MEETING = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b02");
  private static final UUID PEER = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b03");
  private static final UUID SUPERVISOR = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b04");
  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2024-05-01");

  @Test
  void everyFact_isThePeers_andHasTheMeetingInCommonWithTheOthers() {
    SessionFacts session = session();

    List<Fact> facts =
        PublishedSessions.facts(
            List.of(
                new SessionEvent.Logged(session),
                new SessionEvent.Attested(session, NOON, DAY, true, List.of(), "1"),
                new SessionEvent.Disputed(session, Dispute.Reason.DIFFERENT_DAY, NOON, DAY),
                new SessionEvent.DisputeSettled(
                    session, Dispute.DISMISSED, Dispute.Basis.PEER_WITHDREW, NOON, DAY)),
            null);

    assertThat(facts)
        .extracting(Fact::event)
        .hasExactlyElementsOfTypes(
            SessionLogged.class,
            SessionAttested.class,
            SessionDisputed.class,
            SessionDisputeSettled.class);
    assertThat(facts)
        .allSatisfy(fact -> {
          assertThat(fact.aggregateId()).isEqualTo(SESSION);
          assertThat(fact.peerId()).isEqualTo(PEER);
          assertThat(fact.jurisdiction()).isEqualTo("us-mt");
          assertThat(fact.correlationId()).isEqualTo(MEETING);
        });
  }

  @Test
  void codes_areInLowerCase_andWhatThereIsNot_isAbsent() {
    assertThat(logged(session(), null).mode()).isEqualTo("in_person");
    assertThat(logged(session(), null).caveats()).isNull();
    assertThat(logged(session(), null).importedFrom()).isNull();
    assertThat(logged(session(Caveat.RECORDED_LATE), "register-2019").caveats())
        .containsExactly("recorded_late");
    assertThat(logged(session(), "register-2019").importedFrom()).isEqualTo("register-2019");
  }

  private static SessionLogged logged(SessionFacts session, @Nullable String importedFrom) {
    List<Fact> facts =
        PublishedSessions.facts(List.of(new SessionEvent.Logged(session)), importedFrom);
    return (SessionLogged) facts.getFirst().event();
  }

  private static SessionFacts session(Caveat... caveats) {
    return new SessionFacts(
        SESSION,
        MEETING,
        UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b05"),
        PEER,
        SUPERVISOR,
        "us-mt",
        DAY,
        NOON.minusSeconds(3600),
        NOON,
        60,
        SessionMode.IN_PERSON,
        1,
        null,
        NOON,
        List.of(caveats));
  }
}
