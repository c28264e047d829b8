package org.cairn.journeys.workforce;

import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.workforce.RowList.Service;

/**
 * What a service is sent: rounds that wait for each other, of chains that do not, of requests that
 * do. What concerns the same few people stays together, so that no two requests at a time touch
 * them and their standing is worked out seldom.
 */
record Consignment(Service service, List<Round> rounds) {

  record Round(List<Chain> chains) {
    Round {
      chains = List.copyOf(chains);
    }
  }

  /** Sent one after the other. */
  record Chain(List<ImportRequest> requests) {
    Chain {
      requests = List.copyOf(requests);
    }
  }

  Consignment {
    rounds = List.copyOf(rounds);
  }

  static Consignment of(Service service, Workforce workforce) {
    List<List<HistoricFact>> lanes =
        workforce.lanes().stream()
            .map(lane ->
                lane.stream().filter(fact -> fact.row().list().service() == service).toList())
            .filter(lane -> !lane.isEmpty())
            .toList();
    List<Round> rounds =
        lanes.stream()
            .flatMap(List::stream)
            .map(HistoricFact::round)
            .distinct()
            .sorted()
            .map(round -> round(service, lanes, round))
            .toList();
    return new Consignment(service, rounds);
  }

  private static Round round(Service service, List<List<HistoricFact>> lanes, int round) {
    List<Chain> chains = new ArrayList<>();
    List<HistoricFact> packed = new ArrayList<>();
    for (List<HistoricFact> lane : lanes) {
      List<HistoricFact> rows = lane.stream().filter(fact -> fact.round() == round).toList();
      if (rows.size() > ImportRequest.MOST_ROWS) {
        chains.add(chain(service, rows));
        continue;
      }
      if (packed.size() + rows.size() > ImportRequest.MOST_ROWS) {
        chains.add(chain(service, packed));
        packed.clear();
      }
      packed.addAll(rows);
    }
    if (!packed.isEmpty()) {
      chains.add(chain(service, packed));
    }
    return new Round(chains);
  }

  private static Chain chain(Service service, List<HistoricFact> rows) {
    List<ImportRequest> requests = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += ImportRequest.MOST_ROWS) {
      int to = Math.min(rows.size(), from + ImportRequest.MOST_ROWS);
      requests.add(new ImportRequest(service, rows.subList(from, to)));
    }
    return new Chain(requests);
  }
}
