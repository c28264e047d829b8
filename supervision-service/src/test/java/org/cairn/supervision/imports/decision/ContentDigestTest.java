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
import static org.cairn.supervision.imports.decision.Rows.day;
import static org.cairn.supervision.imports.decision.Rows.id;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.imports.decision.HistoricalRecord.Agreement;
import org.cairn.supervision.imports.decision.HistoricalRecord.Attendee;
import org.cairn.supervision.imports.decision.HistoricalRecord.Session;
import org.cairn.supervision.imports.decision.HistoricalRecord.Supervisor;
import org.cairn.supervision.imports.decision.HistoricalRecord.Work;
import org.cairn.supervision.standing.decision.SessionMode;
import org.cairn.supervision.supervisor.decision.License;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same row may come again; a row with any other content is another one. */
class ContentDigestTest {

  private static final LocalDate DAY = day("2022-03-01");
  private static final LocalDate NEXT = day("2022-03-02");
  private static final Instant START = Instant.parse("2022-03-01T17:00:00Z");
  private static final Instant END = Instant.parse("2022-03-01T18:00:00Z");
  private static final Attendee PEERS_PART = new Attendee(SESSION, PEER);

  @Test
  void everyField_makesAnotherRow() {
    List<HistoricalRecord> rows = new ArrayList<>();
    rows.addAll(supervisors());
    rows.addAll(agreements());
    rows.addAll(work());
    rows.addAll(sessions());

    List<String> digests = rows.stream().map(row -> ContentDigest.of("us-mt", row)).toList();

    assertThat(digests).doesNotHaveDuplicates().allMatch(text -> text.matches("[0-9a-f]{64}"));
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(ContentDigest.of("zz", row)).isNotEqualTo(ContentDigest.of("us-mt", row)));
  }

  @Test
  void aFurtherZero_isNoOtherRow() {
    assertThat(ContentDigest.of("us-mt", work(null, DAY, "8.50", true)))
        .isEqualTo(ContentDigest.of("us-mt", work(null, DAY, "8.5", true)));
    assertThat(ContentDigest.of("us-mt", supervisor(List.of(), "20.0", DAY)))
        .isEqualTo(ContentDigest.of("us-mt", supervisor(List.of(), "2E1", DAY)));
  }

  @Test
  void relationsInAnotherOrder_areNoOtherRow() {
    var one =
        agreement(null, List.of(), Set.of(SupervisorRelation.CHILD, SupervisorRelation.COHABITANT));
    var other =
        agreement(null, List.of(), Set.of(SupervisorRelation.COHABITANT, SupervisorRelation.CHILD));

    assertThat(ContentDigest.of("us-mt", one)).isEqualTo(ContentDigest.of("us-mt", other));
  }

  private static List<Supervisor> supervisors() {
    var specialty = LicenseSpecialty.PSYCHIATRIC_MENTAL_HEALTH;
    return List.of(
        supervisor(List.of(), "20", DAY),
        supervisor(List.of(), "20", NEXT),
        supervisor(List.of(), "21", DAY),
        supervisor(List.of(new License(null, null, null, null)), "20", DAY),
        supervisor(List.of(new License(LicenseType.APRN, null, null, null)), "20", DAY),
        supervisor(List.of(new License(LicenseType.APRN, specialty, null, null)), "20", DAY),
        supervisor(List.of(new License(LicenseType.APRN, null, DAY, null)), "20", DAY),
        supervisor(List.of(new License(LicenseType.APRN, null, null, DAY)), "20", DAY),
        new Supervisor(OTHER, List.of(), new BigDecimal("20"), DAY));
  }

  private static Supervisor supervisor(List<License> licenses, String hours, LocalDate on) {
    return new Supervisor(SUPERVISOR, licenses, new BigDecimal(hours), on);
  }

  private static List<Agreement> agreements() {
    return List.of(
        agreement(null, List.of(), Set.of()),
        agreement(NEXT, List.of(), Set.of()),
        agreement(null, List.of("weekly"), Set.of()),
        agreement(null, List.of(), Set.of(SupervisorRelation.CHILD)),
        new Agreement(id(20), SUPERVISOR, PEER, DAY, null, List.of(), Set.of()),
        new Agreement(AGREEMENT, OTHER, PEER, DAY, null, List.of(), Set.of()),
        new Agreement(AGREEMENT, SUPERVISOR, OTHER, DAY, null, List.of(), Set.of()),
        new Agreement(AGREEMENT, SUPERVISOR, PEER, NEXT, null, List.of(), Set.of()));
  }

  private static Agreement agreement(
      @Nullable LocalDate endedOn, List<String> plan, Set<SupervisorRelation> relations) {
    return new Agreement(AGREEMENT, SUPERVISOR, PEER, DAY, endedOn, plan, relations);
  }

  private static List<Work> work() {
    return List.of(
        work(null, DAY, "8", true),
        work(id(21), DAY, "8", true),
        work(null, NEXT, "8", true),
        work(null, DAY, "8.01", true),
        work(null, DAY, "8", false),
        new Work(id(20), PEER, null, DAY, new BigDecimal("8"), true),
        new Work(WORK, OTHER, null, DAY, new BigDecimal("8"), true));
  }

  private static Work work(@Nullable UUID employer, LocalDate on, String hours, boolean direct) {
    return new Work(WORK, PEER, employer, on, new BigDecimal(hours), direct);
  }

  private static List<Session> sessions() {
    var video = SessionMode.VIDEO;
    List<Attendee> one = List.of(PEERS_PART);
    List<Attendee> two = List.of(PEERS_PART, new Attendee(OTHER_SESSION, OTHER));
    return List.of(
        new Session(MEETING, SUPERVISOR, START, END, video, null, one, null),
        new Session(id(20), SUPERVISOR, START, END, video, null, one, null),
        new Session(MEETING, OTHER, START, END, video, null, one, null),
        new Session(MEETING, SUPERVISOR, START.plusSeconds(1), END, video, null, one, null),
        new Session(MEETING, SUPERVISOR, START, END.plusSeconds(1), video, null, one, null),
        new Session(MEETING, SUPERVISOR, START, END, SessionMode.IN_PERSON, null, one, null),
        new Session(MEETING, SUPERVISOR, START, END, video, id(21), one, null),
        new Session(MEETING, SUPERVISOR, START, END, video, null, two, null),
        new Session(MEETING, SUPERVISOR, START, END, video, null, two.reversed(), null),
        new Session(MEETING, SUPERVISOR, START, END, video, null, one, DAY));
  }
}
