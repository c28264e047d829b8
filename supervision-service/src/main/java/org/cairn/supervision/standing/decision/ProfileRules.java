package org.cairn.supervision.standing.decision;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.parameter.Dated;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.SupervisionProfile;
import org.cairn.supervision.standing.decision.Entry.Session;
import org.cairn.supervision.standing.decision.Entry.Work;
import org.cairn.supervision.standing.decision.ProfileStanding.OfEmployer;
import org.jspecify.annotations.Nullable;

/**
 * Judges a log by one profile: only the days on which it is in force, and of those only the ones
 * for which it is known what it asks. Its clocks start at zero on the first of them.
 */
final class ProfileRules {

  private final Pack pack;
  private final Readings readings;
  private final String id;
  private final List<Dated<SupervisionProfile>> history;
  private final SupervisionRecord log;
  private final Terms.OfProfile terms;

  ProfileRules(
      Pack pack,
      Readings readings,
      String id,
      List<Dated<SupervisionProfile>> history,
      SupervisionRecord log) {
    this.pack = pack;
    this.readings = readings;
    this.id = id;
    this.history =
        history.stream()
            .sorted(Comparator.comparing(version -> version.provenance().effectiveFrom()))
            .toList();
    this.log = log;
    this.terms = new Terms.OfProfile(history, log.approvals());
  }

  ProfileStanding judged() {
    boolean together = pack.parameters().flag(Flags.AGGREGATE_EMPLOYERS, log.to());
    Optional<Hours> limit = terms.on(log.to()).flatMap(Terms::gap);
    if (together) {
      return standing(Balance.of(ledger(), limit), List.of());
    }
    Map<@Nullable String, Balance> employers = new TreeMap<>(nullsLast(naturalOrder()));
    ledgers().forEach((employer, ledger) -> employers.put(employer, Balance.of(ledger, limit)));
    List<OfEmployer> rows = new ArrayList<>();
    employers.forEach((employer, balance) -> rows.add(ofEmployer(employer, balance)));
    return standing(Balance.of(employers.values(), limit), rows);
  }

  private Ledger ledger() {
    Ledger ledger = opened();
    log.entries().forEach(entry -> post(entry, ledger));
    return closed(ledger);
  }

  private Map<@Nullable String, Ledger> ledgers() {
    Map<@Nullable String, Ledger> found = new TreeMap<>(nullsLast(naturalOrder()));
    for (Entry entry : log.entries()) {
      if (terms.on(entry.on()).isPresent()) {
        post(entry, found.computeIfAbsent(entry.employer(), _ -> opened()));
      }
    }
    found.values().forEach(this::closed);
    return found;
  }

  /** How it stood day by day; empty where it was never in force or is not known. */
  List<Segment> segments() {
    if (known().isEmpty()) {
      return List.of();
    }
    boolean together = pack.parameters().flag(Flags.AGGREGATE_EMPLOYERS, log.to());
    Map<@Nullable String, Ledger> ledgers = new TreeMap<>(nullsLast(naturalOrder()));
    var segments = new Segments(firstDay());
    overdue(List.of(opened())).ifPresent(day -> segments.from(day, SupervisionState.BREACH));
    for (Entry entry : log.entries()) {
      Optional<Terms> today = terms.on(entry.on());
      if (today.isPresent()) {
        String employer = together ? null : entry.employer();
        post(entry, ledgers.computeIfAbsent(employer, _ -> opened()));
        segments.withdrawAfter(entry.on());
        segments.from(entry.on(), worstOf(ledgers.values(), today.get().gap(), entry.on()));
        overdue(ledgers.values())
            .filter(entry.on()::isBefore)
            .ifPresent(day -> segments.from(day, SupervisionState.BREACH));
      }
    }
    return segments.until(history.getLast().provenance().effectiveTo());
  }

  private static Optional<LocalDate> overdue(Collection<Ledger> ledgers) {
    return ledgers.stream().flatMap(ledger -> ledger.overdueFrom().stream()).min(naturalOrder());
  }

  private static SupervisionState worstOf(
      Collection<Ledger> ledgers, Optional<Hours> limit, LocalDate day) {
    boolean late = overdue(ledgers).filter(since -> !since.isAfter(day)).isPresent();
    return late
        ? SupervisionState.BREACH
        : ledgers.stream()
            .map(ledger -> ledger.stateWith(limit))
            .max(naturalOrder())
            .orElse(SupervisionState.OK);
  }

  private Ledger opened() {
    return new Ledger(
        pack.parameters().flag(Flags.ACCRUAL, log.to()),
        new Frequency(pack.parameters()),
        firstDay());
  }

  private LocalDate firstDay() {
    LocalDate inForce =
        known().stream().map(Provenance::effectiveFrom).min(naturalOrder()).orElse(log.from());
    return inForce.isAfter(log.from()) ? inForce : log.from();
  }

  private Ledger closed(Ledger ledger) {
    known().stream()
        .map(provenance -> lastOf(provenance))
        .max(naturalOrder())
        .ifPresent(ledger::close);
    return ledger;
  }

  private LocalDate lastOf(Provenance provenance) {
    LocalDate end = provenance.effectiveTo();
    return end == null || end.isAfter(log.to()) ? log.to() : end;
  }

  private List<Provenance> known() {
    return SupervisionRules.inForce(history, log)
        .filter(version -> version.known().isPresent())
        .map(Dated::provenance)
        .toList();
  }

  private void post(Entry entry, Ledger ledger) {
    Optional<Terms> today = terms.on(entry.on());
    if (today.isEmpty()) {
      return;
    }
    switch (entry) {
      case Work work -> ledger.work(work.on(), readings.counted(work), today.get());
      case Session session ->
          ledger.session(session.on(), readings.credited(session, today.get().incrementMinutes()));
    }
  }

  private ProfileStanding standing(Balance balance, List<OfEmployer> employers) {
    Dated<SupervisionProfile> shown = shown();
    var findings =
        new ProfileFindings(pack, log, history, shown, terms, balance, backdatedSessions());
    LocalDate last = history.getLast().provenance().effectiveTo();
    Hours left = balance.left();
    return new ProfileStanding(
        id,
        shown.provenance().status(),
        history.getFirst().provenance().since().orElse(null),
        last,
        balance.required().decimal(),
        balance.received().decimal(),
        balance.deficit().decimal(),
        balance.surplus().decimal(),
        balance.longestGap().decimal(),
        balance.breaches(),
        findings.anyUnverified() ? worse(balance.state()) : balance.state(),
        left == null ? null : left.decimal(),
        employers,
        findings.all());
  }

  /** Those that would count if they had been recorded in time, on days that are judged. */
  private List<Session> backdatedSessions() {
    return log.entries().stream()
        .filter(entry -> terms.on(entry.on()).isPresent())
        .flatMap(entry -> entry instanceof Session session ? Stream.of(session) : Stream.empty())
        .filter(session -> session.backdated() && session.counts())
        .toList();
  }

  /** Where nobody knows what is asked, nothing is ever simply fine. */
  private static SupervisionState worse(SupervisionState state) {
    return state == SupervisionState.OK ? SupervisionState.WARNING : state;
  }

  /** The version of the last day; of a profile that is not in force then, the one nearest to it. */
  private Dated<SupervisionProfile> shown() {
    return history.stream()
        .filter(version -> !version.provenance().effectiveFrom().isAfter(log.to()))
        .reduce((_, later) -> later)
        .orElse(history.getFirst());
  }

  private static OfEmployer ofEmployer(@Nullable String employer, Balance balance) {
    return new OfEmployer(
        employer,
        balance.required().decimal(),
        balance.received().decimal(),
        balance.deficit().decimal(),
        balance.longestGap().decimal(),
        balance.breaches(),
        balance.state());
  }
}
