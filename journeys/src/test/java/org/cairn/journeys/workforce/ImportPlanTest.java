package org.cairn.journeys.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.journeys.workforce.ImportPlan.Chain;
import org.cairn.journeys.workforce.ImportPlan.Round;
import org.cairn.journeys.workforce.Row.ApplicationToImport;
import org.cairn.journeys.workforce.Row.CertificateToImport;
import org.cairn.journeys.workforce.Row.DenialToImport;
import org.cairn.journeys.workforce.Row.EncounterToImport;
import org.cairn.journeys.workforce.Row.SessionToImport;
import org.cairn.journeys.workforce.Row.WithdrawalToImport;
import org.cairn.journeys.workforce.Row.WorkToImport;
import org.cairn.journeys.workforce.RowList.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How a workforce is divided into requests. */
@ParameterizedClass
@EnumSource(Service.class)
class ImportPlanTest {
  /** The limit of the gateway. */
  private static final int LARGEST_BODY = 1024 * 1024;

  private static final Workforce WORKFORCE = Workforce.of(new Extent(400, 6, 3, Extent.LAST_DAY));

  private static final Map<Service, ImportPlan> PLANS = new EnumMap<>(Service.class);

  private final Service service;
  private final ImportPlan plan;

  ImportPlanTest(Service service) {
    this.service = service;
    this.plan = PLANS.computeIfAbsent(service, it -> ImportPlan.of(it, WORKFORCE));
  }

  @Test
  void everyRowIsSentOnce() {
    List<Row> rows = new ArrayList<>();
    requests(plan).forEach(request -> request.facts().forEach(fact -> rows.add(fact.row())));

    assertThat(rows).doesNotHaveDuplicates();
    assertThat(Set.copyOf(rows))
        .isEqualTo(
            WORKFORCE.facts().stream()
                .map(HistoricFact::row)
                .filter(row -> row.list().service() == service)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Test
  void noRequestIsLargerThanItMayBe() {
    assertThat(requests(plan))
        .allMatch(request -> !request.facts().isEmpty())
        .allMatch(request -> request.facts().size() <= ImportRequest.MOST_ROWS)
        .allMatch(request -> request.body("synthetic").length < LARGEST_BODY);
  }

  @Test
  void everyReferenceOfARow_wasImportedBefore_orIsInTheSameRequest() {
    Set<UUID> unknown = new HashSet<>();
    Set<UUID> answered = new HashSet<>();
    for (Round round : plan.rounds()) {
      Set<UUID> thisRound = new HashSet<>();
      for (Chain chain : round.chains()) {
        Set<UUID> sent = new HashSet<>();
        for (ImportRequest request : chain.requests()) {
          request
              .byPointer()
              .values()
              .forEach(fact -> {
                referredToBy(fact.row()).stream()
                    .filter(id -> !sent.contains(id) && !answered.contains(id))
                    .forEach(unknown::add);
                sent.add(fact.row().id());
              });
        }
        thisRound.addAll(sent);
      }
      answered.addAll(thisRound);
    }
    assertThat(unknown).isEmpty();
  }

  /** The references to rows of the same service. */
  private static List<UUID> referredToBy(Row row) {
    return switch (row) {
      case WithdrawalToImport referring -> List.of(referring.applicationId());
      case DenialToImport referring -> List.of(referring.applicationId());
      case CertificateToImport referring ->
          referring.applicationId() == null
              ? List.of(referring.peerId())
              : List.of(referring.applicationId());
      case ApplicationToImport referring -> List.of(referring.peerId());
      case SessionToImport referring -> List.of(referring.supervisorId());
      case Row.AgreementToImport referring -> List.of(referring.supervisorId());
      case Row.EmploymentToImport referring -> List.of(referring.agencyId());
      case EncounterToImport referring -> List.of(referring.employmentId());
      case Row.PeerToImport _,
          Row.SupervisorToImport _,
          Row.WorkToImport _,
          Row.CreditToImport _,
          Row.AgencyToImport _ ->
          List.of();
    };
  }

  @Test
  void nobodysHoursOrEncountersAreSentInTwoChains() {
    Map<UUID, Chain> chainOf = new HashMap<>();
    for (Round round : plan.rounds()) {
      for (Chain chain : round.chains()) {
        for (ImportRequest request : chain.requests()) {
          request.facts().stream()
              .filter(fact ->
                  fact.row() instanceof WorkToImport || fact.row() instanceof EncounterToImport)
              .forEach(fact ->
                  assertThat(chainOf.putIfAbsent(fact.entries().getFirst().peerId(), chain))
                      .isIn(null, chain));
        }
      }
    }
  }

  static List<ImportRequest> requests(ImportPlan plan) {
    return plan.rounds().stream()
        .flatMap(round -> round.chains().stream())
        .flatMap(chain -> chain.requests().stream())
        .toList();
  }
}
