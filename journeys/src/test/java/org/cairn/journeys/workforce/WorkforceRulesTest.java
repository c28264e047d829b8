package org.cairn.journeys.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.journeys.workforce.WorkforceTest.rows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.journeys.workforce.Row.AgreementToImport;
import org.cairn.journeys.workforce.Row.ApplicationToImport;
import org.cairn.journeys.workforce.Row.CertificateToImport;
import org.cairn.journeys.workforce.Row.CreditToImport;
import org.cairn.journeys.workforce.Row.DenialToImport;
import org.cairn.journeys.workforce.Row.EmploymentToImport;
import org.cairn.journeys.workforce.Row.EncounterToImport;
import org.cairn.journeys.workforce.Row.PeerToImport;
import org.cairn.journeys.workforce.Row.SessionToImport;
import org.cairn.journeys.workforce.Row.SupervisorToImport;
import org.cairn.journeys.workforce.Row.WithdrawalToImport;
import org.cairn.journeys.workforce.Row.WorkToImport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A generated workforce has nothing that the services refuse, whatever the seed. */
@ParameterizedClass
@MethodSource("extents")
class WorkforceRulesTest {
  private static final int YEARS_TO_COME_BACK = 2;

  private final Extent extent;
  private final Workforce workforce;

  WorkforceRulesTest(Extent extent) {
    this.extent = extent;
    this.workforce = Workforce.of(extent);
  }

  static Stream<Extent> extents() {
    return IntStream.range(0, 24)
        .mapToObj(index ->
            new Extent(
                List.of(1, 12, 40, 250).get(index % 4),
                1 + index % 8,
                1_000_003L * index - 7,
                Extent.LAST_DAY.minusDays(index % 5)));
  }

  @Test
  void everyIdIsUnique_andWellFormed() {
    List<UUID> ids = new ArrayList<>();
    for (HistoricFact fact : workforce.facts()) {
      switch (fact.row()) {
        case WithdrawalToImport _, DenialToImport _ -> {
          // They name an application and have no id of their own.
        }
        case SessionToImport session -> {
          ids.add(session.meetingId());
          session.attendees().forEach(attendee -> ids.add(attendee.sessionId()));
        }
        default -> ids.add(fact.row().id());
      }
    }

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
  }

  @Test
  void applications_endAfterTheyBegin_andOnlyOneIsOpenAtATime() {
    Map<UUID, LocalDate> ends = new HashMap<>();
    rows(workforce, WithdrawalToImport.class)
        .forEach(row -> ends.put(row.applicationId(), row.withdrawnOn()));
    rows(workforce, DenialToImport.class)
        .forEach(row -> ends.put(row.applicationId(), row.deniedOn()));
    rows(workforce, CertificateToImport.class).stream()
        .filter(row -> row.applicationId() != null)
        .forEach(row -> ends.put(row.applicationId(), row.certifiedOn()));
    Map<UUID, LocalDate> trained =
        rows(workforce, PeerToImport.class).stream()
            .collect(Collectors.toMap(PeerToImport::peerId, PeerToImport::registeredOn));

    by(ApplicationToImport.class, row -> row.peerId() + row.credentialType())
        .forEach((_, rows) -> {
          LocalDate free = required(trained, rows.getFirst().peerId());
          for (ApplicationToImport application : rows) {
            assertThat(application.openedOn()).isAfter(free);
            LocalDate end = ends.getOrDefault(application.applicationId(), LocalDate.MAX);
            assertThat(end).isAfter(application.openedOn());
            free = end;
          }
        });
  }

  @Test
  void renewals_followEachOther_withinTwoYearsOfTheirDate() {
    for (CertificateToImport certificate : rows(workforce, CertificateToImport.class)) {
      LocalDate before = certificate.certifiedOn();
      LocalDate met = certificate.certifiedOn();
      for (LocalDate day : certificate.renewedOn()) {
        assertThat(day).isAfter(before).isBeforeOrEqualTo(extent.until());
        boolean isFirst = met.equals(certificate.certifiedOn());
        LocalDate firstUnmet = LocalDate.of(met.getYear() + (isFirst ? 0 : 1), 12, 31);
        LocalDate lastPassed = LocalDate.of(day.getYear() - 1, 12, 31);
        assertThat(day).isBefore(firstUnmet.plusYears(YEARS_TO_COME_BACK));
        LocalDate due =
            lastPassed.isBefore(firstUnmet) ? LocalDate.of(day.getYear(), 12, 31) : lastPassed;
        assertThat(due).isAfterOrEqualTo(firstUnmet);
        met = due;
        before = day;
      }
    }
  }

  @Test
  void employments_beginAfterTheCertificate_andDoNotOverlapAtAnAgency() {
    Map<UUID, LocalDate> certified =
        rows(workforce, CertificateToImport.class).stream()
            .collect(
                Collectors.toMap(CertificateToImport::peerId, CertificateToImport::certifiedOn));

    by(EmploymentToImport.class, row -> row.peerId() + "@" + row.agencyId())
        .forEach((_, rows) -> {
          LocalDate free = required(certified, rows.getFirst().peerId()).minusDays(1);
          for (EmploymentToImport employment : rows) {
            assertThat(employment.startedOn()).isAfter(free);
            free = employment.endedOn() == null ? LocalDate.MAX : employment.endedOn();
            assertThat(free).isAfterOrEqualTo(employment.startedOn());
            assertThat(employment.reason() == null).isEqualTo(employment.endedOn() == null);
          }
        });
  }

  @Test
  void encounters_areWithinAnEmployment_andDoNotOverlap() {
    Map<UUID, EmploymentToImport> employments =
        rows(workforce, EmploymentToImport.class).stream()
            .collect(Collectors.toMap(EmploymentToImport::employmentId, Function.identity()));
    Map<UUID, List<Time>> times = new HashMap<>();
    for (EncounterToImport row : rows(workforce, EncounterToImport.class)) {
      EmploymentToImport employment = required(employments, row.employmentId());
      assertThat(row.startedAt().toLocalDate())
          .isBetween(employment.startedOn(), last(employment.endedOn()));
      assertThat(Duration.between(row.startedAt(), row.endedAt()))
          .isBetween(Duration.ofMinutes(15), Duration.ofHours(3));
      times
          .computeIfAbsent(employment.peerId(), _ -> new ArrayList<>())
          .add(new Time(row.startedAt(), row.endedAt()));
    }

    times.values().forEach(WorkforceRulesTest::assertOneAfterTheOther);
  }

  @Test
  void noDayHasMoreThanItsHours_andHoursAreInQuarters() {
    by(WorkToImport.class, row -> row.peerId() + "/" + row.on())
        .forEach((_, workOfTheDay) ->
            assertThat(
                    workOfTheDay.stream()
                        .map(WorkToImport::hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(new BigDecimal("0.25"), BigDecimal.valueOf(12)));
    assertThat(rows(workforce, WorkToImport.class))
        .allMatch(row -> row.hours().remainder(new BigDecimal("0.25")).signum() == 0)
        .allMatch(row -> !row.on().isAfter(extent.until()));
  }

  @Test
  void sessions_areUnderAnAgreement_andDoNotOverlap() {
    Map<String, List<AgreementToImport>> agreements =
        by(AgreementToImport.class, row -> row.supervisorId() + "/" + row.peerId());
    Map<UUID, List<Time>> times = new HashMap<>();
    for (SessionToImport session : rows(workforce, SessionToImport.class)) {
      LocalDate day = session.startedAt().toLocalDate();
      Time time = new Time(session.startedAt(), session.endedAt());
      times.computeIfAbsent(session.supervisorId(), _ -> new ArrayList<>()).add(time);
      assertThat(session.employer() == null || session.attendees().size() == 1)
          .as("a session about an agency is with one peer")
          .isTrue();
      Set<UUID> peers = new HashSet<>();
      for (Row.Attendee attendee : session.attendees()) {
        assertThat(peers.add(attendee.peerId())).isTrue();
        times.computeIfAbsent(attendee.peerId(), _ -> new ArrayList<>()).add(time);
        assertThat(agreements.get(session.supervisorId() + "/" + attendee.peerId()))
            .anyMatch(row -> !day.isBefore(row.from()) && !day.isAfter(last(row.endedOn())));
      }
      assertThat(session.attestedOn() == null || !session.attestedOn().isBefore(day)).isTrue();
    }

    times.values().forEach(WorkforceRulesTest::assertOneAfterTheOther);
  }

  @Test
  void agreements_areWithALicensedSupervisor_andDoNotOverlap() {
    Map<UUID, SupervisorToImport> supervisors =
        rows(workforce, SupervisorToImport.class).stream()
            .collect(Collectors.toMap(SupervisorToImport::supervisorId, Function.identity()));

    by(AgreementToImport.class, row -> row.supervisorId() + "/" + row.peerId())
        .forEach((_, agreements) -> {
          LocalDate free = LocalDate.MIN;
          for (AgreementToImport agreement : agreements) {
            assertThat(agreement.from()).isAfter(free).isBeforeOrEqualTo(extent.until());
            free = agreement.endedOn() == null ? LocalDate.MAX : agreement.endedOn();
            assertThat(free).isAfterOrEqualTo(agreement.from());
            SupervisorToImport supervisor = required(supervisors, agreement.supervisorId());
            assertThat(isQualified(supervisor, agreement.from()))
                .as(supervisor.toString())
                .isTrue();
          }
        });
  }

  private static boolean isQualified(SupervisorToImport supervisor, LocalDate day) {
    Row.License license = supervisor.licenses().getFirst();
    boolean experienced =
        !license.issuedOn().plusYears(3).isAfter(day)
            || (supervisor.supervisionCeHours() != null
                && supervisor.supervisionCeHours().intValue() >= 20);
    boolean inForce = license.renewalMissedOn() == null || !day.isAfter(license.renewalMissedOn());
    return experienced && inForce;
  }

  @Test
  void credits_areEarnedWhileCertified_inQuartersOfHours() {
    Map<UUID, LocalDate> certified =
        rows(workforce, CertificateToImport.class).stream()
            .collect(
                Collectors.toMap(CertificateToImport::peerId, CertificateToImport::certifiedOn));

    assertThat(rows(workforce, CreditToImport.class))
        .allMatch(row -> !row.on().isBefore(required(certified, row.peerId())))
        .allMatch(row -> !row.on().isAfter(extent.until()))
        .allMatch(row -> row.hours().remainder(new BigDecimal("0.25")).signum() == 0)
        .allMatch(row -> row.hours().signum() > 0);
  }

  private static <V> V required(Map<UUID, V> all, UUID id) {
    return Optional.ofNullable(all.get(id)).orElseThrow();
  }

  private record Time(OffsetDateTime start, OffsetDateTime end) {}

  private static void assertOneAfterTheOther(List<Time> times) {
    times.sort(Comparator.comparing(Time::start));
    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i).start()).isAfterOrEqualTo(times.get(i - 1).end());
    }
  }

  private LocalDate last(@Nullable LocalDate ended) {
    return ended == null ? extent.until() : ended;
  }

  private <R extends Row> Map<String, List<R>> by(Class<R> kind, Function<R, String> key) {
    return rows(workforce, kind).stream().collect(Collectors.groupingBy(key));
  }
}
