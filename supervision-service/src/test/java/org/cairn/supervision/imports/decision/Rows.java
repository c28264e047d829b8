package org.cairn.supervision.imports.decision;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedAgreement;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSession;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSupervisor;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedWork;
import org.cairn.supervision.session.decision.SessionPart;
import org.cairn.supervision.standing.decision.SessionMode;
import org.cairn.supervision.supervisor.decision.License;
import org.jspecify.annotations.Nullable;

/** Rows that a board imports on November 20, 2026, and in a word what comes of each. */
final class Rows {

  static final UUID PEER = id(1);
  static final UUID OTHER = id(2);
  static final UUID SUPERVISOR = id(3);
  static final UUID AGREEMENT = id(4);
  static final UUID OTHER_AGREEMENT = id(5);
  static final UUID MEETING = id(6);
  static final UUID SESSION = id(7);
  static final UUID OTHER_SESSION = id(8);
  static final UUID WORK = id(9);
  static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys", "packs"));

  private final ImportDecision decision;

  private Rows(String jurisdiction, ExistingRecords existing) {
    decision = new ImportDecision(pack(jurisdiction), PACKS, NOW, existing);
  }

  /** Montana's board, which has imported both peers and nothing else. */
  static Rows ofMontana() {
    return of("us-mt");
  }

  static Rows of(String jurisdiction) {
    return with(jurisdiction, nothing(jurisdiction));
  }

  static Rows with(String jurisdiction, ExistingRecords existing) {
    return new Rows(jurisdiction, existing);
  }

  static ExistingRecords nothing(String jurisdiction) {
    return new ExistingRecords(
        Set.of(PEER, OTHER),
        Map.of(),
        new ExistingAgreements(pack(jurisdiction), List.of(), List.of()),
        Map.of(),
        List.of());
  }

  static Pack pack(String jurisdiction) {
    return PACKS.find(jurisdiction).orElseThrow();
  }

  Decision<ImportedRecord> decision(HistoricalRecord row) {
    return decision.decide(row);
  }

  ImportedRecord accepted(HistoricalRecord row) {
    return switch (decision.decide(row)) {
      case Accepted<ImportedRecord>(var records) -> records.getFirst();
      case Refused<ImportedRecord>(var refusals) -> throw new AssertionError(refusals);
    };
  }

  /** What is recorded, {@code known}, or the kind of each refusal and what it points to. */
  List<String> decided(HistoricalRecord... rows) {
    return Stream.of(rows).map(decision::decide).map(Rows::inAWord).toList();
  }

  private static String inAWord(Decision<ImportedRecord> decided) {
    return switch (decided) {
      case Accepted<ImportedRecord>(var records) ->
          records.isEmpty()
              ? "known"
              : records.stream().map(Rows::inAWord).collect(Collectors.joining(", "));
      case Refused<ImportedRecord>(var refusals) ->
          refusals.stream()
              .map(refusal -> (refusal.kind() + " " + refusal.pointer()).strip())
              .collect(Collectors.joining(", "));
    };
  }

  private static String inAWord(ImportedRecord record) {
    return switch (record) {
      case ImportedSupervisor _ -> "supervisor";
      case ImportedAgreement(_, var agreement, _, _) -> "agreement " + agreement.status().code();
      case ImportedWork(_, var log) -> "work of " + log.hours() + " h";
      case ImportedSession(_, _, var parts) ->
          parts.stream()
              .map(SessionPart::events)
              .map(events ->
                  events.stream()
                      .map(event -> event.getClass().getSimpleName())
                      .collect(Collectors.joining("+")))
              .collect(Collectors.joining(" ", "session ", ""));
    };
  }

  static UUID id(int number) {
    return UUID.fromString("01890000-0000-7000-8000-%012d".formatted(number));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static HistoricalRecord.Supervisor aSupervisor() {
    return aSupervisor(SUPERVISOR, LicenseType.LCSW);
  }

  static HistoricalRecord.Supervisor aSupervisor(UUID id, LicenseType type) {
    var license = new License(type, null, day("2010-01-01"), null);
    return new HistoricalRecord.Supervisor(
        id, List.of(license), new BigDecimal("20"), day("2020-01-01"));
  }

  static HistoricalRecord.Agreement anAgreement() {
    return anAgreement(AGREEMENT, PEER, "2021-01-01", null);
  }

  static HistoricalRecord.Agreement anAgreement(
      UUID id, UUID peerId, String from, @Nullable String endedOn) {
    return new HistoricalRecord.Agreement(
        id,
        SUPERVISOR,
        peerId,
        day(from),
        endedOn == null ? null : day(endedOn),
        List.of("weekly"),
        Set.of());
  }

  static HistoricalRecord.Work someWork(UUID id, String on, String hours) {
    return new HistoricalRecord.Work(id, PEER, null, day(on), new BigDecimal(hours), true);
  }

  /** An hour from the given time on, of this one peer. */
  static HistoricalRecord.Session aSession(
      UUID id, UUID sessionId, String start, @Nullable String attestedOn) {
    return aSession(id, start, attestedOn, List.of(new HistoricalRecord.Attendee(sessionId, PEER)));
  }

  static HistoricalRecord.Session aSession(
      UUID id,
      String start,
      @Nullable String attestedOn,
      List<HistoricalRecord.Attendee> attendees) {
    Instant startedAt = Instant.parse(start);
    return new HistoricalRecord.Session(
        id,
        SUPERVISOR,
        startedAt,
        startedAt.plusSeconds(3600),
        SessionMode.VIDEO,
        null,
        attendees,
        attestedOn == null ? null : day(attestedOn));
  }
}
