package org.cairn.journeys.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.journeys.workforce.Funnel.Certified;
import org.cairn.journeys.workforce.Row.AgencyToImport;
import org.cairn.journeys.workforce.Row.CertificateToImport;
import org.cairn.journeys.workforce.Row.SessionToImport;
import org.cairn.journeys.workforce.Row.WorkToImport;
import org.cairn.journeys.workforce.SupervisorPool.Supervisor;
import org.cairn.journeys.workforce.WorkWeeks.Week;

/**
 * All that happened to a workforce, in lanes: what stands in one concerns the same few people, and
 * is sent in its order.
 */
record Workforce(List<List<HistoricFact>> lanes) {
  private static final int PEERS_OF_AN_AGENCY = 20;
  private static final int FEWEST_AGENCIES = 3;
  private static final List<String> PROVIDERS =
      List.of("mental_health_center", "sud_program", "fqhc", "rhc", "hcbs_sdmi");

  Workforce {
    lanes = lanes.stream().map(List::copyOf).toList();
  }

  static Workforce of(Extent extent) {
    return new Making(extent).workforce();
  }

  List<HistoricFact> facts() {
    return lanes.stream().flatMap(List::stream).toList();
  }

  /** What each peer's path has to show in the end. */
  Map<UUID, List<ExpectedEntry>> paths() {
    Map<UUID, List<ExpectedEntry>> paths = new LinkedHashMap<>();
    for (List<HistoricFact> lane : lanes) {
      for (HistoricFact fact : lane) {
        for (ExpectedEntry stone : fact.stones()) {
          paths.computeIfAbsent(stone.peerId(), _ -> new ArrayList<>()).add(stone);
        }
      }
    }
    return paths;
  }

  /** What is there already while it is made. */
  private static final class Making {
    private final Extent extent;
    private final SupervisorPool pool;
    private final Supervision supervision;
    private final List<UUID> agencies = new ArrayList<>();
    private final Map<UUID, List<HistoricFact>> work = new LinkedHashMap<>();
    private final List<List<HistoricFact>> lanes = new ArrayList<>();

    Making(Extent extent) {
      this.extent = extent;
      this.pool = new SupervisorPool(extent);
      this.supervision = new Supervision(extent, pool);
    }

    Workforce workforce() {
      lanes.add(agencies());
      lanes.add(
          pool.supervisors().stream()
              .map(supervisor -> HistoricFact.ofNoPeer(supervisor.row()))
              .toList());
      for (int nth = 0; nth < extent.peers(); nth++) {
        lanes.add(pathOf(extent.chance("peer", nth)));
      }
      List<Supervisor> supervisors = pool.supervisors();
      for (int nth = 0; nth < supervisors.size(); nth++) {
        lanes.add(underSupervision(supervisors.get(nth), extent.chance("sessions", nth)));
      }
      return new Workforce(lanes);
    }

    private List<HistoricFact> agencies() {
      SeededRandom chance = extent.chance("agencies", 0);
      List<HistoricFact> rows = new ArrayList<>();
      int size = Math.max(FEWEST_AGENCIES, extent.peers() / PEERS_OF_AN_AGENCY);
      for (int nth = 1; nth <= size; nth++) {
        UUID id = chance.id(extent.from());
        String organization = "synthetic-agency-%s-%02d".formatted(extent.mark(), nth);
        agencies.add(id);
        rows.add(
            HistoricFact.ofNoPeer(
                new AgencyToImport(id, organization, chance.oneOf(PROVIDERS), extent.from())));
      }
      return rows;
    }

    private List<HistoricFact> pathOf(SeededRandom chance) {
      List<HistoricFact> path = new ArrayList<>();
      LocalDate trainedOn = Funnel.trainingOf(extent, chance);
      UUID peerId = chance.id(trainedOn);
      Optional<Certified> certified = new Funnel(extent, peerId, chance, path::add).from(trainedOn);
      certified.ifPresent(it -> practise(peerId, it, chance, path));
      return path;
    }

    private void practise(
        UUID peerId, Certified certified, SeededRandom chance, List<HistoricFact> path) {
      Practice practice = Practice.of(extent, certified.certifiedOn(), agencies, chance);
      var certificate =
          new CertificateToImport(
              chance.id(certified.certifiedOn()),
              peerId,
              certified.applicationId(),
              Funnel.CREDENTIAL,
              certified.certifiedOn(),
              Renewals.of(practice, chance));
      path.add(HistoricFact.of(peerId, certificate).after(certified.earlier()));
      List<HistoricFact> hours = new ArrayList<>();
      List<Week> weeks = new WorkWeeks(peerId, chance, hours::add, path::add).of(practice.jobs());
      supervision.accompany(peerId, practice, weeks, chance, path::add);
      Education.of(peerId, practice, chance, path::add);
      work.put(peerId, hours);
    }

    private static LocalDate dayOf(HistoricFact fact) {
      return switch (fact.row()) {
        case SessionToImport session -> session.startedAt().toLocalDate();
        case WorkToImport work -> work.on();
        default -> throw new IllegalArgumentException(fact.row().list().code());
      };
    }

    /** Day by day, so that a request concerns those who were there at the time. */
    private List<HistoricFact> underSupervision(Supervisor supervisor, SeededRandom chance) {
      UUID id = supervisor.row().supervisorId();
      List<HistoricFact> lane = new ArrayList<>(supervision.sessionsOf(id, chance));
      for (SupervisionSlot seat : supervisor.seats()) {
        List<HistoricFact> hours = work.remove(seat.peerId());
        if (hours != null) {
          lane.addAll(hours);
        }
      }
      lane.sort(Comparator.comparing(Making::dayOf));
      return lane;
    }
  }
}
