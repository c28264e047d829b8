package org.cairn.billing.evaluation.decision;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.billing.evaluation.decision.BillingAnswer.Line;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unbilled;
import org.cairn.billing.evaluation.decision.BillingQuestion.PaidUnits;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** A question in the making: an adult with everything found, an active peer, and notes. */
final class Bill {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));

  private final String jurisdiction;
  private final Map<String, Object> overrides = new LinkedHashMap<>();
  private final Map<String, Client> clients = new LinkedHashMap<>();
  private final Map<String, CertificateStanding> certificates = new LinkedHashMap<>();
  private final List<Encounter> encounters = new ArrayList<>();
  private final List<PaidUnits> paid = new ArrayList<>();
  private ProviderType providerType = ProviderType.MENTAL_HEALTH_CENTER;
  private String payer = "medicaid";
  private @Nullable Integer charge;

  private Bill(String jurisdiction) {
    this.jurisdiction = jurisdiction;
    clients.put("ann", new Client("ann", LocalDate.parse("1980-05-05"), true, true));
    clients.put("bo", new Client("bo", LocalDate.parse("1990-05-05"), true, true));
    certificates.put("pat", CertificateStanding.ACTIVE);
    certificates.put("kim", CertificateStanding.ACTIVE);
  }

  static Bill in(String jurisdiction) {
    return new Bill(jurisdiction);
  }

  static Bill inMontana() {
    return in("us-mt");
  }

  static Pack pack(String jurisdiction, Map<String, Object> overrides) {
    return ((Scenario.Rules) PACKS.scenario(jurisdiction, null, Map.copyOf(overrides))).pack();
  }

  Bill with(String path, Object value) {
    overrides.put(path, value);
    return this;
  }

  Bill by(ProviderType type) {
    providerType = type;
    return this;
  }

  Bill paidBy(String other) {
    payer = other;
    return this;
  }

  Bill charging(int cents) {
    charge = cents;
    return this;
  }

  Bill client(Client client) {
    clients.put(client.id(), client);
    return this;
  }

  Bill certificate(CertificateStanding standing) {
    certificates.put("pat", standing);
    return this;
  }

  Bill paid(String client, String on, int units) {
    paid.add(new PaidUnits(client, LocalDate.parse(on), units));
    return this;
  }

  Bill note(Note note) {
    encounters.add(note.encounter());
    return this;
  }

  /** Coaching of ann by pat. */
  Bill note(String id, String startedAt, String endedAt) {
    return note(Note.of(id, startedAt, endedAt));
  }

  BillingAnswer answer() {
    return BillableUnits.of(
        pack(jurisdiction, overrides),
        new BillingQuestion(
            payer, providerType, charge, clients, certificates, encounters, paid));
  }

  List<Line> lines() {
    return answer().lines();
  }

  Line line() {
    List<Line> lines = lines();
    if (lines.size() != 1) {
      throw new AssertionError("one line was expected: " + lines);
    }
    return lines.getFirst();
  }

  long units() {
    return answer().totals().units();
  }

  static List<String> rules(List<Unbilled> unbilled) {
    return unbilled.stream().map(Unbilled::ruleId).toList();
  }

  static List<Outcome> outcomes(BillingAnswer answer, String ruleId) {
    return answer.findings().stream()
        .filter(finding -> finding.ruleId().equals(ruleId))
        .map(Finding::outcome)
        .toList();
  }

  static OffsetDateTime at(String time) {
    return OffsetDateTime.parse(time);
  }
}
