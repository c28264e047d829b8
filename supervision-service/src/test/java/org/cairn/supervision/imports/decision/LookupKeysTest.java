package org.cairn.supervision.imports.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.imports.decision.Rows.AGREEMENT;
import static org.cairn.supervision.imports.decision.Rows.MEETING;
import static org.cairn.supervision.imports.decision.Rows.OTHER;
import static org.cairn.supervision.imports.decision.Rows.OTHER_SESSION;
import static org.cairn.supervision.imports.decision.Rows.PEER;
import static org.cairn.supervision.imports.decision.Rows.SESSION;
import static org.cairn.supervision.imports.decision.Rows.SUPERVISOR;
import static org.cairn.supervision.imports.decision.Rows.WORK;
import static org.cairn.supervision.imports.decision.Rows.aSession;
import static org.cairn.supervision.imports.decision.Rows.aSupervisor;
import static org.cairn.supervision.imports.decision.Rows.anAgreement;
import static org.cairn.supervision.imports.decision.Rows.day;
import static org.cairn.supervision.imports.decision.Rows.someWork;

import java.time.Instant;
import java.util.List;
import org.cairn.supervision.imports.decision.HistoricalRecord.Attendee;
import org.cairn.supervision.session.decision.BookedTime;
import org.cairn.supervision.work.decision.PeerDay;
import org.junit.jupiter.api.Test;

/** What is looked up for the rows of an import. */
class LookupKeysTest {

  private static final Instant START = Instant.parse("2022-03-01T17:00:00Z");
  private static final Instant END = Instant.parse("2022-03-01T18:00:00Z");

  @Test
  void aSupervisor_isLookedUpById() {
    LookupKeys keys = LookupKeys.of(List.of(aSupervisor()));

    assertThat(keys.ids()).containsExactly(SUPERVISOR);
    assertThat(keys.supervisors()).containsExactly(SUPERVISOR);
    assertThat(keys.peers()).isEmpty();
  }

  @Test
  void anAgreement_namesItsPeerAndItsSupervisor() {
    LookupKeys keys = LookupKeys.of(List.of(anAgreement()));

    assertThat(keys.ids()).containsExactly(AGREEMENT);
    assertThat(keys.supervisors()).containsExactly(SUPERVISOR);
    assertThat(keys.peers()).containsExactly(PEER);
  }

  @Test
  void work_namesItsDay() {
    LookupKeys keys = LookupKeys.of(List.of(someWork(WORK, "2022-03-01", "8")));

    assertThat(keys.ids()).containsExactly(WORK);
    assertThat(keys.peers()).containsExactly(PEER);
    assertThat(keys.days()).containsExactly(new PeerDay(PEER, day("2022-03-01")));
  }

  @Test
  void aSession_namesThoseWhoMet_theirPartsAndTheTime() {
    var both = List.of(new Attendee(SESSION, PEER), new Attendee(OTHER_SESSION, OTHER));

    LookupKeys keys = LookupKeys.of(List.of(aSession(MEETING, START.toString(), null, both)));

    assertThat(keys.ids()).containsExactly(MEETING, SESSION, OTHER_SESSION);
    assertThat(keys.peers()).containsExactly(PEER, OTHER);
    assertThat(keys.supervisors()).containsExactly(SUPERVISOR);
    assertThat(keys.timesOfSupervisors()).containsExactly(new BookedTime(SUPERVISOR, START, END));
    assertThat(keys.timesOfPeers())
        .containsExactly(new BookedTime(PEER, START, END), new BookedTime(OTHER, START, END));
  }
}
