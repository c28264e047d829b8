package org.cairn.timeline.standing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cairn.timeline.standing.Standing.Agreement;
import org.cairn.timeline.standing.Standing.Certificate;
import org.cairn.timeline.standing.Standing.Education;
import org.cairn.timeline.standing.Standing.Employment;
import org.cairn.timeline.standing.Standing.Supervision;
import org.jspecify.annotations.Nullable;

/**
 * Looks a day up in the facts that carry a standing.
 *
 * @param facts what was learned last first
 */
public record StandingOnADay(List<StandingFact> facts, RequestedDay day) {

  public StandingOnADay {
    facts = List.copyOf(facts);
  }

  public List<Certificate> certificates() {
    return lookUp("CertificateIssued", "credentialType", StandingOnADay::certificate);
  }

  public List<Supervision> supervision() {
    return lookUp("SupervisionStandingChanged", "profile", StandingOnADay::supervision);
  }

  public List<Education> education() {
    return lookUp("EducationStandingChanged", "credentialType", StandingOnADay::education);
  }

  public List<Employment> employments() {
    return onTheDay(
        employmentSpells(),
        (spell, start) ->
            new Employment(
                start.aggregateId(),
                start.id("agencyId"),
                day.in(start.jurisdiction()),
                spell.from(),
                spell.to()));
  }

  public List<Agreement> agreements() {
    return onTheDay(
        agreementSpells(),
        (spell, start) ->
            new Agreement(
                start.aggregateId(),
                start.id("supervisorId"),
                day.in(start.jurisdiction()),
                spell.from(),
                spell.to()));
  }

  private <T> List<T> onTheDay(
      List<Dated<StandingFact>> spells, BiFunction<Dated<StandingFact>, StandingFact, T> view) {
    return spells.stream()
        .filter(spell -> spell.covers(day.in(spell.what().jurisdiction())))
        .map(spell -> view.apply(spell, spell.what()))
        .toList();
  }

  /** Whether any of the agencies in the facts employed the peer on this day. */
  public boolean employed(LocalDate on) {
    return employmentSpells().stream().anyMatch(spell -> spell.covers(on));
  }

  /** Whether an agreement in the facts held on this day. */
  public boolean agreed(LocalDate on) {
    return agreementSpells().stream().anyMatch(spell -> spell.covers(on));
  }

  private List<Dated<StandingFact>> agreementSpells() {
    return spells(
        "AgreementSigned", "AgreementEnded", signed -> StandingFact.day(signed.details(), "from"));
  }

  private List<Dated<StandingFact>> employmentSpells() {
    return spells("EmploymentStarted", "EmploymentEnded", StandingFact::happenedOn);
  }

  private List<Dated<StandingFact>> spells(
      String startType, String endType, Function<StandingFact, LocalDate> firstDay) {
    return of(startType).stream()
        .map(start -> new Dated<>(firstDay.apply(start), lastDay(start, endType), start))
        .toList();
  }

  private @Nullable LocalDate lastDay(StandingFact start, String endType) {
    return of(endType).stream()
        .filter(ended -> ended.aggregateId().equals(start.aggregateId()))
        .map(StandingFact::happenedOn)
        .findFirst()
        .orElse(null);
  }

  private List<StandingFact> of(String type) {
    return facts.stream().filter(fact -> fact.type().equals(type)).toList();
  }

  /** Where a standing was published: the fact, and the segment of it. */
  private record Source(StandingFact fact, JsonNode segment) {
    String text(String field) {
      return segment.path(field).asText();
    }
  }

  /** Makes a view of a segment, of the fact that has it, and of the day. */
  @FunctionalInterface
  private interface View<T> {
    T of(Dated<Source> segment, StandingFact fact, LocalDate on);
  }

  /** A standing for each thing that facts of this type concern, if one of them covers the day. */
  private <T> List<T> lookUp(String type, String kind, View<T> view) {
    var standings = new ArrayList<T>();
    List<StandingFact> rest = of(type);
    while (!rest.isEmpty()) {
      StandingFact first = rest.getFirst();
      LocalDate on = day.in(first.jurisdiction());
      List<List<Dated<Source>>> published =
          rest.stream()
              .filter(fact -> fact.isAbout(first, kind))
              .map(fact -> fact.segments(segment -> new Source(fact, segment)))
              .toList();
      Dated.on(on, published)
          .map(segment -> view.of(segment, segment.what().fact(), on))
          .ifPresent(standings::add);
      rest = rest.stream().filter(fact -> !fact.isAbout(first, kind)).toList();
    }
    return standings;
  }

  private static Certificate certificate(Dated<Source> segment, StandingFact fact, LocalDate on) {
    return new Certificate(
        fact.aggregateId(),
        fact.text("credentialType"),
        fact.jurisdiction(),
        on,
        segment.what().text("status"),
        segment.from(),
        segment.to(),
        segment.what().text("ruleId"),
        fact.text("packVersion"));
  }

  private static Supervision supervision(Dated<Source> segment, StandingFact fact, LocalDate on) {
    return new Supervision(
        fact.text("profile"),
        fact.jurisdiction(),
        on,
        segment.what().text("state"),
        segment.from(),
        segment.to(),
        fact.text("ruleId"),
        fact.text("packVersion"));
  }

  private static Education education(Dated<Source> segment, StandingFact fact, LocalDate on) {
    return new Education(
        fact.text("credentialType"),
        fact.jurisdiction(),
        on,
        segment.what().text("standing"),
        segment.from(),
        segment.to(),
        fact.text("packVersion"));
  }
}
