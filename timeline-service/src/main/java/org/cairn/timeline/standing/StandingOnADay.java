package org.cairn.timeline.standing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
public record StandingOnADay(List<StandingFact> facts, AskedDay day) {

  public StandingOnADay {
    facts = List.copyOf(facts);
  }

  public List<Certificate> certificates() {
    return lookUp("CertificateIssued", "credentialType", this::certificate);
  }

  public List<Supervision> supervision() {
    return lookUp("SupervisionStandingChanged", "profile", this::supervision);
  }

  public List<Education> education() {
    return lookUp("EducationStandingChanged", "credentialType", this::education);
  }

  public List<Employment> employments() {
    return spells("EmploymentStarted", "EmploymentEnded", StandingFact::happenedOn).stream()
        .flatMap(spell -> on(spell, day.in(spell.what().jurisdiction())).stream())
        .map(spell ->
            new Employment(
                spell.what().aggregateId(),
                spell.what().id("agencyId"),
                day.in(spell.what().jurisdiction()),
                spell.from(),
                spell.to()))
        .toList();
  }

  public List<Agreement> agreements() {
    return agreementSpells().stream()
        .flatMap(spell -> on(spell, day.in(spell.what().jurisdiction())).stream())
        .map(spell ->
            new Agreement(
                spell.what().aggregateId(),
                spell.what().id("supervisorId"),
                day.in(spell.what().jurisdiction()),
                spell.from(),
                spell.to()))
        .toList();
  }

  /** Whether any of the agencies that the facts name employed the peer on this day. */
  public boolean employed(LocalDate on) {
    return spells("EmploymentStarted", "EmploymentEnded", StandingFact::happenedOn).stream()
        .anyMatch(spell -> spell.covers(on));
  }

  /** Whether an agreement that the facts name held on this day. */
  public boolean agreed(LocalDate on) {
    return agreementSpells().stream().anyMatch(spell -> spell.covers(on));
  }

  private List<Dated<StandingFact>> agreementSpells() {
    return spells(
        "AgreementSigned", "AgreementEnded", signed -> StandingFact.day(signed.details(), "from"));
  }

  private static <T> Optional<Dated<T>> on(Dated<T> spell, LocalDate day) {
    return Dated.on(day, List.of(List.of(spell)));
  }

  private List<Dated<StandingFact>> spells(
      String beginning, String end, Function<StandingFact, LocalDate> firstDay) {
    return of(beginning).stream()
        .map(begun -> new Dated<>(firstDay.apply(begun), lastDay(begun, end), begun))
        .toList();
  }

  private @Nullable LocalDate lastDay(StandingFact begun, String end) {
    return of(end).stream()
        .filter(ended -> ended.aggregateId().equals(begun.aggregateId()))
        .map(StandingFact::happenedOn)
        .findFirst()
        .orElse(null);
  }

  private List<StandingFact> of(String type) {
    return facts.stream().filter(fact -> fact.type().equals(type)).toList();
  }

  /** How one thing stands: the fact that said it, and the segment in which it did. */
  private record Told(StandingFact fact, JsonNode segment) {}

  /** One for each thing that facts of this type are about, if one of them covers the day. */
  private <T> List<T> lookUp(String type, String kind, Function<Dated<Told>, T> view) {
    var found = new ArrayList<T>();
    List<StandingFact> left = of(type);
    while (!left.isEmpty()) {
      StandingFact first = left.getFirst();
      List<List<Dated<Told>>> announced =
          left.stream()
              .filter(fact -> fact.isAbout(first, kind))
              .map(fact -> fact.segments(segment -> new Told(fact, segment)))
              .toList();
      Dated.on(day.in(first.jurisdiction()), announced).map(view).ifPresent(found::add);
      left = left.stream().filter(fact -> !fact.isAbout(first, kind)).toList();
    }
    return found;
  }

  private Certificate certificate(Dated<Told> told) {
    StandingFact fact = told.what().fact();
    return new Certificate(
        fact.aggregateId(),
        fact.text("credentialType"),
        fact.jurisdiction(),
        day.in(fact.jurisdiction()),
        told.what().segment().path("status").asText(),
        told.from(),
        told.to(),
        told.what().segment().path("ruleId").asText(),
        fact.text("packVersion"));
  }

  private Supervision supervision(Dated<Told> told) {
    StandingFact fact = told.what().fact();
    return new Supervision(
        fact.text("profile"),
        fact.jurisdiction(),
        day.in(fact.jurisdiction()),
        told.what().segment().path("state").asText(),
        told.from(),
        told.to(),
        fact.text("ruleId"),
        fact.text("packVersion"));
  }

  private Education education(Dated<Told> told) {
    StandingFact fact = told.what().fact();
    return new Education(
        fact.text("credentialType"),
        fact.jurisdiction(),
        day.in(fact.jurisdiction()),
        told.what().segment().path("standing").asText(),
        told.from(),
        told.to(),
        fact.text("packVersion"));
  }
}
