package org.cairn.journeys.workforce;

import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.workforce.RowList.Service;

/**
 * The requests to one service. Rounds follow each other; the chains of a round run in parallel; the
 * requests of a chain follow each other. Facts about the same people stay in one chain, so that
 * parallel requests never touch the same people and their standing is rarely recomputed.
 */
record ImportPlan(Service service, List<Round> rounds) {
  private static final int FULL_CHAIN = 4 * ImportRequest.MOST_ROWS;

  record Round(List<Chain> chains) {
    Round {
      chains = List.copyOf(chains);
    }
  }

  /** Requests that are sent one after the other. */
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
    List<List<HistoricFact>> collected = new ArrayList<>();
    int size = 0;
    for (List<HistoricFact> lane : rows) {
      collected.add(lane);
      size += lane.size();
      if (size > FULL_CHAIN) {
        chains.add(chain(service, interleaved(collected)));
        collected.clear();
        size = 0;
      }
    }
    if (!collected.isEmpty()) {
      chains.add(chain(service, interleaved(collected)));
    }
    return new Round(chains);
  }

  /**
   * The first fact of each lane, then the second of each, and so on. Facts of one peer are
   * published one at a time, those of several peers in parallel.
   */
  private static List<HistoricFact> interleaved(List<List<HistoricFact>> lanes) {
    List<HistoricFact> rows = new ArrayList<>();
    int longest = lanes.stream().mapToInt(List::size).max().orElse(0);
    for (int index = 0; index < longest; index++) {
      for (List<HistoricFact> lane : lanes) {
        if (index < lane.size()) {
          rows.add(lane.get(index));
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
