package org.cairn.journeys.workforce;

import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.workforce.RowList.Service;

/**
 * What a service is sent: rounds that wait for each other, of chains that do not, of requests that
 * do. What concerns the same few people stays together, so that no two requests at a time touch
 * them and their standing is worked out seldom.
 */
record ImportPlan(Service service, List<Round> rounds) {
  private static final int FULL_CHAIN = 4 * ImportRequest.MOST_ROWS;

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

  ImportPlan {
    rounds = List.copyOf(rounds);
  }

  static ImportPlan of(Service service, Workforce workforce) {
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
    return new ImportPlan(service, rounds);
  }

  private static Round round(Service service, List<List<HistoricFact>> lanes, int round) {
    List<List<HistoricFact>> rows =
        lanes.stream()
            .map(lane -> lane.stream().filter(fact -> fact.round() == round).toList())
            .filter(lane -> !lane.isEmpty())
            .toList();
    List<Chain> chains = new ArrayList<>();
    List<List<HistoricFact>> together = new ArrayList<>();
    int many = 0;
    for (List<HistoricFact> lane : rows) {
      together.add(lane);
      many += lane.size();
      if (many > FULL_CHAIN) {
        chains.add(chain(service, inTurns(together)));
        together.clear();
        many = 0;
      }
    }
    if (!together.isEmpty()) {
      chains.add(chain(service, inTurns(together)));
    }
    return new Round(chains);
  }

  /**
   * One of each lane, then the next of each. Facts of one peer are published one after the other,
   * those of many at the same time.
   */
  private static List<HistoricFact> inTurns(List<List<HistoricFact>> lanes) {
    List<HistoricFact> rows = new ArrayList<>();
    int longest = lanes.stream().mapToInt(List::size).max().orElse(0);
    for (int nth = 0; nth < longest; nth++) {
      for (List<HistoricFact> lane : lanes) {
        if (nth < lane.size()) {
          rows.add(lane.get(nth));
        }
      }
    }
    return rows;
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
