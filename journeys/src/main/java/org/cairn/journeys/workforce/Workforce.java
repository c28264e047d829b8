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
 * The history of a workforce in lanes. The facts of a lane concern the same few people, and are
 * imported in its order.
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
    return new Builder(extent).workforce();
  }

  List<HistoricFact> facts() {
    return lanes.stream().flatMap(List::stream).toList();
  }

  /** What each peer's timeline must show after the import. */
  Map<UUID, List<ExpectedEntry>> paths() {
    Map<UUID, List<ExpectedEntry>> paths = new LinkedHashMap<>();
    for (List<HistoricFact> lane : lanes) {
      for (HistoricFact fact : lane) {
        for (ExpectedEntry entry : fact.entries()) {
          paths.computeIfAbsent(entry.peerId(), _ -> new ArrayList<>()).add(entry);
        }
      }
    }
    return paths;
  }

  /** Holds what the workforce has so far. */
  private static final class Builder {
    private final Extent extent;
    private final SupervisorPool pool;
    private final Supervision supervision;
    private final List<UUID> agencies = new ArrayList<>();
    private final Map<UUID, List<HistoricFact>> work = new LinkedHashMap<>();
    private final List<List<HistoricFact>> lanes = new ArrayList<>();

    Builder(Extent extent) {
      this.extent = extent;
      this.pool = new SupervisorPool(extent);
      this.supervision = new Supervision(extent, pool);
    }

    Workforce workforce() {
      lanes.add(agencies());
      lanes.add(
          pool.supervisors().stream()
              .map(supervisor -> HistoricFact.withoutPeer(supervisor.row()))
              .toList());
      for (int index = 0; index < extent.peers(); index++) {
        lanes.add(pathOf(extent.random("peer", index)));
      }
      List<Supervisor> supervisors = pool.supervisors();
      for (int index = 0; index < supervisors.size(); index++) {
        lanes.add(underSupervision(supervisors.get(index), extent.random("sessions", index)));
      }
      return new Workforce(lanes);
    }

    private List<HistoricFact> agencies() {
      SeededRandom random = extent.random("agencies", 0);
      List<HistoricFact> rows = new ArrayList<>();
      int size = Math.max(FEWEST_AGENCIES, extent.peers() / PEERS_OF_AN_AGENCY);
      for (int index = 1; index <= size; index++) {
        UUID id = random.id(extent.from());
        String organization = "synthetic-agency-%s-%02d".formatted(extent.mark(), index);
        agencies.add(id);
        rows.add(
            HistoricFact.withoutPeer(
                new AgencyToImport(id, organization, random.oneOf(PROVIDERS), extent.from())));
      }
      return rows;
    }

    private List<HistoricFact> pathOf(SeededRandom random) {
      List<HistoricFact> path = new ArrayList<>();
      LocalDate trainedOn = Funnel.trainingOf(extent, random);
      UUID peerId = random.id(trainedOn);
      Optional<Certified> certified = new Funnel(extent, peerId, random, path::add).from(trainedOn);
      certified.ifPresent(certification -> practice(peerId, certification, random, path));
      return path;
    }

    private void practice(
        UUID peerId, Certified certified, SeededRandom random, List<HistoricFact> path) {
      Practice practice = Practice.of(extent, certified.certifiedOn(), agencies, random);
      var certificate =
          new CertificateToImport(
              random.id(certified.certifiedOn()),
              peerId,
              certified.applicationId(),
              Funnel.CREDENTIAL,
              certified.certifiedOn(),
              Renewals.of(practice, random));
      path.add(HistoricFact.of(peerId, certificate).after(certified.earlier()));
      List<HistoricFact> hours = new ArrayList<>();
      List<Week> weeks = new WorkWeeks(peerId, random, hours::add, path::add).of(practice.jobs());
      supervision.add(peerId, practice, weeks, random, path::add);
      Education.of(peerId, practice, random, path::add);
      work.put(peerId, hours);
    }

    private static LocalDate dayOf(HistoricFact fact) {
      return switch (fact.row()) {
        case SessionToImport session -> session.startedAt().toLocalDate();
        case WorkToImport work -> work.on();
        default -> throw new IllegalArgumentException(fact.row().list().code());
      };
    }

    /** Day by day, so that a request concerns the people of that time. */
    private List<HistoricFact> underSupervision(Supervisor supervisor, SeededRandom random) {
      UUID id = supervisor.row().supervisorId();
      List<HistoricFact> lane = new ArrayList<>(supervision.sessionsOf(id, random));
      for (SupervisionSlot slot : supervisor.slots()) {
        List<HistoricFact> hours = work.remove(slot.peerId());
        if (hours != null) {
          lane.addAll(hours);
        }
      }
      lane.sort(Comparator.comparing(Builder::dayOf));
      return lane;
    }
  }
}
