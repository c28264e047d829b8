package org.cairn.billing.evaluation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.billing.evaluation.decision.BillingQuestion;
import org.cairn.billing.evaluation.decision.BillingQuestion.PaidUnits;
import org.cairn.billing.evaluation.decision.CertificateStanding;
import org.cairn.billing.evaluation.decision.Client;
import org.cairn.billing.evaluation.decision.Encounter;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.jspecify.annotations.Nullable;

/**
 * @param overrides flags and parameters by their paths
 * @param chargeCentsPerUnit absent when the agency charges what the schedule says
 */
public record BillingRequest(
    @NotBlank @Size(max = 40) String jurisdiction,
    @NotBlank @Size(max = 60) String payer,
    @Nullable @Size(max = 200) Map<@Size(max = 200) String, @Nullable Object> overrides,
    @NotNull @Valid AgencyFacts agency,
    @PositiveOrZero @Max(MOST_CENTS) @Nullable Integer chargeCentsPerUnit,
    @Nullable @Size(max = MOST) List<@NotNull @Valid ClientFacts> clients,
    @Nullable @Size(max = MOST) List<@NotNull @Valid PeerFacts> peers,
    @Nullable @Size(max = MOST) List<@NotNull @Valid EncounterFacts> encounters,
    @Nullable @Size(max = MOST) List<@NotNull @Valid PaidFacts> unitsAlreadyPaid) {

  static final int MOST_CENTS = 10_000_000;

  /** As many as a body of a mebibyte holds. */
  private static final int MOST = 50_000;

  public record AgencyFacts(@NotNull ProviderType providerType) {}

  public record ClientFacts(
      @NotBlank @Size(max = 100) String id,
      @Nullable LocalDate bornOn,
      @Nullable Boolean sdmi,
      @Nullable Boolean sud) {}

  public record PeerFacts(
      @NotBlank @Size(max = 100) String id, @Nullable CertificateStanding certificate) {}

  /**
   * @param startedAt with offset; absent when it is not in the note
   */
  public record EncounterFacts(
      @NotBlank @Size(max = 100) String id,
      @NotBlank @Size(max = 100) String client,
      @NotBlank @Size(max = 100) String peer,
      @Nullable OffsetDateTime startedAt,
      @Nullable OffsetDateTime endedAt,
      @NotNull Activity activity,
      @PositiveOrZero @Max(1_000_000) @Nullable Integer groupSize,
      @Nullable Boolean telehealth,
      @Nullable Boolean documented) {}

  public record PaidFacts(
      @NotBlank @Size(max = 100) String client,
      @NotNull LocalDate on,
      @NotNull @PositiveOrZero @Max(1_000_000) Integer units) {}

  /** An absent value means none: no finding, no certificate, no note. */
  BillingQuestion question() {
    QuestionCheck check = new QuestionCheck();
    Map<String, Client> byClient = clients(check);
    Map<String, CertificateStanding> byPeer = certificates(check);
    List<EncounterFacts> noted = orNone(encounters);
    for (int i = 0; i < noted.size(); i++) {
      EncounterFacts encounter = noted.get(i);
      check.given(byClient.containsKey(encounter.client()), "/encounters/" + i + "/client");
      check.given(byPeer.containsKey(encounter.peer()), "/encounters/" + i + "/peer");
    }
    List<PaidFacts> paid = orNone(unitsAlreadyPaid);
    for (int i = 0; i < paid.size(); i++) {
      String pointer = "/unitsAlreadyPaid/" + i;
      check.given(byClient.containsKey(paid.get(i).client()), pointer + "/client");
    }
    check.refuseIfAny();
    return new BillingQuestion(
        payer,
        agency.providerType(),
        chargeCentsPerUnit,
        byClient,
        byPeer,
        noted.stream().map(BillingRequest::encounter).toList(),
        paid.stream()
            .map(units -> new PaidUnits(units.client(), units.on(), units.units()))
            .toList());
  }

  private Map<String, Client> clients(QuestionCheck check) {
    Map<String, Client> found = new LinkedHashMap<>();
    List<ClientFacts> given = orNone(clients);
    for (int i = 0; i < given.size(); i++) {
      ClientFacts facts = given.get(i);
      Client client = new Client(facts.id(), facts.bornOn(), is(facts.sdmi()), is(facts.sud()));
      check.once(found.put(facts.id(), client) == null, "/clients/" + i + "/id");
    }
    return found;
  }

  private Map<String, CertificateStanding> certificates(QuestionCheck check) {
    Map<String, CertificateStanding> found = new LinkedHashMap<>();
    List<PeerFacts> given = orNone(peers);
    for (int i = 0; i < given.size(); i++) {
      PeerFacts facts = given.get(i);
      CertificateStanding standing =
          Objects.requireNonNullElse(facts.certificate(), CertificateStanding.NONE);
      check.once(found.put(facts.id(), standing) == null, "/peers/" + i + "/id");
    }
    return found;
  }

  private static Encounter encounter(EncounterFacts facts) {
    return new Encounter(
        facts.id(),
        facts.client(),
        facts.peer(),
        facts.startedAt(),
        facts.endedAt(),
        facts.activity(),
        facts.groupSize(),
        is(facts.telehealth()),
        is(facts.documented()));
  }

  private static boolean is(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
