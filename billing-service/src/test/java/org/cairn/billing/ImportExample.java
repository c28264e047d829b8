package org.cairn.billing;

import static org.cairn.billing.Agency.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.testing.ServiceDatabase;

/** An import about one peer: an agency, employment there, and an encounter under it. */
record ImportExample(
    Board board,
    UUID peer,
    Map<String, Object> agency,
    Map<String, Object> employment,
    Map<String, Object> encounter) {

  static final String NINE = "2021-03-03T09:00:00-07:00";
  static final String TEN = "2021-03-03T10:00:00-07:00";
  static final String ELEVEN = "2021-03-03T11:00:00-07:00";

  static ImportExample of(Board board) {
    UUID peer = board.aPeer();
    Map<String, Object> agency = Board.agency();
    Map<String, Object> employment =
        with(
            with(Board.employment(id(agency), peer), "endedOn", "2022-12-31"),
            "reason",
            "moved_on");
    return new ImportExample(
        board, peer, agency, employment, Board.encounter(id(employment), NINE, TEN));
  }

  Map<String, Object> everything() {
    return with(
        with(with(board.body(), "agencies", List.of(agency)), "employments", List.of(employment)),
        "encounters",
        List.of(encounter));
  }

  /** The first field of every row. */
  static String id(Map<String, Object> row) {
    return row.entrySet().stream().findFirst().map(it -> it.getValue().toString()).orElseThrow();
  }

  /** An encounter's facts by its id, which several agencies may have given; others by theirs. */
  static final String SUBJECT_OF_FACT =
      "coalesce(convert_from(payload, 'UTF8')::jsonb ->> 'encounterId', aggregateid::text)";

  static List<byte[]> factsOf(Map<String, Object> row) {
    return ServiceDatabase.rows(
            "SELECT payload FROM outbox WHERE " + SUBJECT_OF_FACT + " = ? ORDER BY sequence",
            id(row))
        .stream()
        .map(ServiceDatabase::payloadOf)
        .toList();
  }
}
