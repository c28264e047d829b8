package org.cairn.journeys.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** How a workforce is cut into requests. */
@ParameterizedClass
@EnumSource(Service.class)
class ImportPlanTest {
  /** As much as the gateway lets through. */
  private static final int LARGEST_BODY = 1024 * 1024;

  private static final Workforce WORKFORCE = Workforce.of(new Extent(400, 6, 3, Extent.LAST_DAY));

  private final Service service;
  private final ImportPlan consignment;

  ImportPlanTest(Service service) {
    this.service = service;
    this.consignment = ImportPlan.of(service, WORKFORCE);
  }

  @Test
  void everyRowIsSentOnce() {
    List<Row> sent = new ArrayList<>();
    requests(consignment).forEach(request -> request.facts().forEach(fact -> sent.add(fact.row())));

    assertThat(sent)
        .containsExactlyInAnyOrderElementsOf(
            WORKFORCE.facts().stream()
                .map(HistoricFact::row)
                .filter(row -> row.list().service() == service)
                .toList());
  }

  @Test
  void noRequestIsLargerThanItMayBe() {
    assertThat(requests(consignment))
        .allMatch(request -> !request.facts().isEmpty())
        .allMatch(request -> request.facts().size() <= ImportRequest.MOST_ROWS)
        .allMatch(request -> request.body("synthetic").length < LARGEST_BODY);
  }

  @Test
  void whatARowRefersTo_wasAnsweredBefore_orStandsInItsOwnRequest() {
    Set<UUID> answered = new HashSet<>();
    for (Round round : consignment.rounds()) {
      Set<UUID> thisRound = new HashSet<>();
      for (Chain chain : round.chains()) {
        Set<UUID> known = new HashSet<>(answered);
        for (ImportRequest request : chain.requests()) {
          request
              .byPointer()
              .values()
              .forEach(fact -> {
                assertThat(known).containsAll(referredToBy(fact.row()));
                known.add(fact.row().id());
              });
        }
        thisRound.addAll(known);
      }
      answered.addAll(thisRound);
    }
  }

  /** Of the rows of the same service. */
  private static List<UUID> referredToBy(Row row) {
    return switch (row) {
      case WithdrawalToImport it -> List.of(it.applicationId());
      case DenialToImport it -> List.of(it.applicationId());
      case CertificateToImport it ->
          it.applicationId() == null ? List.of(it.peerId()) : List.of(it.applicationId());
      case ApplicationToImport it -> List.of(it.peerId());
      case SessionToImport it -> List.of(it.supervisorId());
      case Row.AgreementToImport it -> List.of(it.supervisorId());
      case Row.EmploymentToImport it -> List.of(it.agencyId());
      case EncounterToImport it -> List.of(it.employmentId());
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
    for (Round round : consignment.rounds()) {
      for (Chain chain : round.chains()) {
        for (ImportRequest request : chain.requests()) {
          request.facts().stream()
              .filter(fact ->
                  fact.row() instanceof WorkToImport || fact.row() instanceof EncounterToImport)
              .forEach(fact ->
                  assertThat(chainOf.putIfAbsent(fact.stones().getFirst().peerId(), chain))
                      .isIn(null, chain));
        }
      }
    }
  }

  static List<ImportRequest> requests(ImportPlan consignment) {
    return consignment.rounds().stream()
        .flatMap(round -> round.chains().stream())
        .flatMap(chain -> chain.requests().stream())
        .toList();
  }
}
