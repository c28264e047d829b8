package org.cairn.kit.command;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;

/** Somebody who gives the commands of the test, and what they have left behind. */
record Guest(Person person) {

  static Guest aGuest() {
    return new Guest(Person.with(Roles.PEER));
  }

  static String aKey() {
    return UUID.randomUUID().toString();
  }

  static String aName() {
    return "room " + UUID.randomUUID();
  }

  Response opens(String key, String name, int beds) {
    return sends(key).body(Map.of("name", name, "beds", beds)).post("/test/rooms");
  }

  Response opens(String name, int beds) {
    return opens(aKey(), name, beds);
  }

  Response opensAll(String key, String... names) {
    List<Map<String, Object>> rooms =
        Stream.of(names)
            .map(name -> Map.<String, Object>of("name", name, "beds", name.isEmpty() ? 0 : 1))
            .toList();
    return sends(key).body(Map.of("rooms", rooms)).post("/test/rooms/batch");
  }

  Response changes(String address, String ifMatch, int beds) {
    return sends(aKey())
        .header("If-Match", ifMatch)
        .body(Map.of("beds", beds))
        .post(address + "/beds");
  }

  RequestSpecification sends(String key) {
    return given()
        .auth()
        .oauth2(person.token())
        .contentType("application/json")
        .header("Idempotency-Key", key);
  }

  Footprint footprint() {
    return new Footprint(
        ServiceDatabase.count("SELECT FROM room WHERE owner = ?::uuid", person.subject()),
        ServiceDatabase.count("SELECT FROM outbox WHERE subject = ?::uuid", person.subject()),
        ServiceDatabase.count("SELECT FROM idempotency_key WHERE subject = ?", person.subject()),
        ServiceDatabase.count(
            "SELECT FROM audit.entry WHERE who = ? AND outcome = 'done'", person.subject()));
  }

  /** What the audit log says of them, the newest last: operation, outcome and basis. */
  List<String> entries() {
    return ServiceDatabase.rows(
            "SELECT action || ' ' || outcome || ' ' || why AS line FROM audit.entry WHERE who = ? ORDER BY 1",
            person.subject())
        .stream()
        .map(row -> String.valueOf(row.get("line")))
        .toList();
  }

  /** In numbers: rows, facts, kept responses and entries of what was done. */
  record Footprint(long rooms, long facts, long keys, long done) {
    static final Footprint NONE = new Footprint(0, 0, 0, 0);
  }
}
