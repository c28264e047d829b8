package org.cairn.supervision;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;

/** A board that imports what was recorded elsewhere before, and what it sends. */
record Board(Visitor staff, String jurisdiction) {

  static final String IMPORTS = "/api/v1/imports/supervision";

  static Board of(String jurisdiction) {
    Person person = Person.with(Roles.BOARD_STAFF).of(jurisdiction);
    return new Board(new Visitor(person, UUID.randomUUID()), jurisdiction);
  }

  /** A peer whose record, as the service received, this board imported. */
  UUID peer() {
    UUID peer = UUID.randomUUID();
    ServiceDatabase.execute(
        "INSERT INTO imported_peer (peer_id, jurisdiction) VALUES ('%s', '%s')"
            .formatted(peer, jurisdiction));
    return peer;
  }

  /** A list of the request. */
  record Rows(String list, List<Map<String, Object>> rows) {

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    static Rows of(String list, Map<String, Object>... rows) {
      return new Rows(list, List.of(rows));
    }
  }

  Map<String, Object> body(Rows... lists) {
    Map<String, Object> body = new HashMap<>();
    body.put("importedFrom", "register-2019");
    body.put("jurisdiction", jurisdiction);
    Stream.of(lists).forEach(it -> body.put(it.list(), it.rows()));
    return body;
  }

  Response imports(Rows... lists) {
    return imports(Visitor.aKey(), body(lists));
  }

  Response imports(String key, Map<String, Object> body) {
    return staff.commands(key).body(body).post(IMPORTS);
  }

  /** A supervisor whose record is imported. */
  UUID supervisor() {
    UUID id = UUID.randomUUID();
    imports(Rows.of("supervisors", supervisor(id))).then().statusCode(200);
    return id;
  }

  /** An agreement from 2020 on that is imported. */
  UUID agreement(UUID supervisor, UUID peer) {
    UUID id = UUID.randomUUID();
    imports(Rows.of("agreements", agreement(id, supervisor, peer))).then().statusCode(200);
    return id;
  }

  static Map<String, Object> supervisor(UUID id) {
    return row(
        "supervisorId",
        id,
        "licenses",
        List.of(Map.of("type", "lcsw", "issuedOn", "2010-01-01")),
        "supervisionCeHours",
        20,
        "registeredOn",
        "2015-01-01");
  }

  static Map<String, Object> agreement(UUID id, UUID supervisor, UUID peer) {
    return row(
        "agreementId",
        id,
        "supervisorId",
        supervisor,
        "peerId",
        peer,
        "from",
        "2020-01-01",
        "plan",
        List.of("weekly"));
  }

  static Map<String, Object> work(UUID peer, String on, double hours) {
    return row(
        "workLogId", UUID.randomUUID(), "peerId", peer, "on", on, "hours", hours, "direct", true);
  }

  static Map<String, Object> session(UUID supervisor, String start, String end, UUID... peers) {
    List<Map<String, Object>> attendees = new ArrayList<>();
    Stream.of(peers)
        .forEach(peer -> attendees.add(row("sessionId", UUID.randomUUID(), "peerId", peer)));
    return row(
        "meetingId",
        UUID.randomUUID(),
        "supervisorId",
        supervisor,
        "startedAt",
        start,
        "endedAt",
        end,
        "mode",
        "in_person",
        "attendees",
        attendees);
  }

  private static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return row;
  }

  static Map<String, Object> with(Map<String, Object> row, String name, Object value) {
    Map<String, Object> changed = new HashMap<>(row);
    changed.put(name, value);
    return changed;
  }

  static Map<String, Object> without(Map<String, Object> row, String name) {
    Map<String, Object> changed = new HashMap<>(row);
    changed.remove(name);
    return changed;
  }

  static List<String> outcomes(Response answer) {
    answer.then().statusCode(200);
    return answer.jsonPath().getList("results.outcome", String.class);
  }

  /** The kinds of why the nth row was refused, each with its pointer. */
  static List<String> errors(Response answer, int nth) {
    List<Map<String, Object>> errors =
        answer.jsonPath().getList("results[%d].errors".formatted(nth));
    return errors.stream()
        .map(it -> it.get("type") + " " + it.get("pointer"))
        .map(it -> it.replace("https://cairn.example/problems/", ""))
        .toList();
  }
}
