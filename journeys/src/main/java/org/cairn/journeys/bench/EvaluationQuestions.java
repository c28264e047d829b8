package org.cairn.journeys.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Typical evaluation requests of partners: an application, a year of work, a month of encounters.
 */
final class EvaluationQuestions {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private EvaluationQuestions() {}

  /** A calculator, and the service that has it. */
  record Calculator(String service, String name) {}

  static Map<Calculator, byte[]> all() {
    var questions = new LinkedHashMap<Calculator, byte[]>();
    put(questions, "applications", "application", application());
    put(questions, "supervision", "supervisor", supervisor());
    put(questions, "ceu", "continuing-education", education());
    put(questions, "billing", "billing", billing());
    put(questions, "timeline", "survival", survival());
    put(questions, "applications", "certificate-status", certificate());
    put(questions, "supervision", "supervision", supervision());
    put(questions, "billing", "timely-filing", filing());
    put(questions, "timeline", "suppression", suppression());
    put(questions, "billing", "pay", pay());
    return questions;
  }

  private static void put(
      Map<Calculator, byte[]> questions, String service, String name, String body) {
    questions.put(new Calculator(service, name), body.getBytes(UTF_8));
  }

  private static String many(int number, IntFunction<String> element) {
    return IntStream.range(0, number).mapToObj(element).collect(Collectors.joining(", "));
  }

  private static String application() {
    return """
    {"jurisdiction": "us-mt", "credentialType": "cbhpss", "on": "2026-03-02", "facts": {
     "bornOn": "1980-04-02", "education": "high_school",
     "training": {"hours": 40, "examScore": 92, "completedOn": "2026-01-20", "certificateFrom": "provider"},
     "attestations": ["diagnosis", "treatment", "recovery"],
     "supervisionPlan": {"signedByPeer": true, "signedBySupervisor": true},
     "fingerprints": {"resultOn": "2026-03-20"},
     "payments": [{"fee": "application", "cents": 12500, "paidOn": "2026-03-02"}],
     "stays": [{"kind": "behavioral_health_inpatient", "from": "2019-05-01T10:00:00", "to": "2019-05-09T10:00:00"}],
     "convictions": [{"id": "one", "on": "2012-05-01", "sentencedOn": "2012-09-01", "level": "misdemeanor",
       "violent": false, "driving": false, "underEighteen": false, "records": "requested"}],
     "requestsForInformation": [{"askedOn": "2026-03-10", "answeredOn": "2026-03-25"}]}}
    """;
  }

  private static String certificate() {
    return """
    {"jurisdiction": "us-mt", "credentialType": "cbhpss", "certifiedOn": "2019-05-01",
     "renewals": [{"periodEnding": "2019-12-31", "at": "2019-12-10T12:00:00-07:00"},
                  {"periodEnding": "2020-12-31", "at": "2020-12-10T12:00:00-07:00"}],
     "at": "2022-02-15T12:00:00-07:00"}
    """;
  }

  private static String supervisor() {
    return """
    {"jurisdiction": "us-mt", "on": "2026-03-02", "supervisor": {"licenses": [
      {"type": "swlc", "issuedOn": "2023-05-01"}, {"type": "lcpc", "issuedOn": "2012-05-01"}],
     "supervisionCeHours": 12, "relations": [], "superviseesNow": 3}}
    """;
  }

  /** A year: work on five days a week, a session every two weeks. */
  private static String supervision() {
    String work =
        many(
            250,
            n ->
                "{\"on\": \"%s\", \"hours\": 7.5, \"employer\": \"a\", \"direct\": true}"
                    .formatted(FIRST.plusDays(n * 7L / 5)));
    String sessions =
        many(
            26,
            n ->
                "{\"on\": \"%1$s\", \"minutes\": 60, \"mode\": \"in_person\", \"attendees\": 1, \"employer\": \"a\", \"attestedOn\": \"%1$s\", \"supervisorQualified\": true}"
                    .formatted(FIRST.plusDays(n * 14L)));
    return "{\"jurisdiction\": \"us-mt\", \"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"work\": [%s], \"sessions\": [%s]}"
        .formatted(work, sessions);
  }

  /** Four years. */
  private static String education() {
    String entries =
        many(
            40,
            n ->
                "{\"id\": \"e%1$d\", \"on\": \"%2$s\", \"hours\": 2, \"kind\": \"attended\", \"topics\": [\"%3$s\"], \"course\": \"c%1$d\", \"proof\": {\"title\": \"t\", \"presenter\": \"p\", \"hours\": 2}}"
                    .formatted(n, FIRST.plusDays(n * 30L), n % 3 == 0 ? "ethics" : "peer"));
    return "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\", \"certifiedOn\": \"2023-05-01\", \"through\": \"2026-12-31\", \"entries\": [%s]}"
        .formatted(entries);
  }

  /** A month. */
  private static String billing() {
    String encounters =
        many(
            60,
            n ->
                "{\"id\": \"e%1$d\", \"client\": \"c%2$d\", \"peer\": \"p%3$d\", \"startedAt\": \"%4$sT%5$02d:00:00-07:00\", \"endedAt\": \"%4$sT%5$02d:45:00-07:00\", \"activity\": \"coaching\", \"documented\": true}"
                    .formatted(
                        n, n % 6, n % 2, LocalDate.of(2026, 3, 2).plusDays(n / 4), 9 + n % 4));
    String clients =
        many(
            6,
            n ->
                "{\"id\": \"c%d\", \"bornOn\": \"1990-01-01\", \"sdmi\": true, \"sud\": false}"
                    .formatted(n));
    return "{\"jurisdiction\": \"us-mt\", \"payer\": \"medicaid\", \"agency\": {\"providerType\": \"mental_health_center\"}, \"clients\": [%s], \"peers\": [{\"id\": \"p0\", \"certificate\": \"active\"}, {\"id\": \"p1\", \"certificate\": \"lapsed\"}], \"encounters\": [%s]}"
        .formatted(clients, encounters);
  }

  private static String filing() {
    return """
    {"jurisdiction": "us-mt", "payer": "medicaid", "serviceDate": "2025-03-02",
     "receivedOn": "2026-01-20", "retroEligibilityOn": "2025-06-01"}
    """;
  }

  private static String pay() {
    return """
    {"jurisdiction": "us-mt", "payer": "medicaid", "on": "2026-03-02", "wageCentsPerHour": 2100,
     "fringeShare": 0.25, "otherCentsPerHour": 300,
     "supervision": {"centsPerHour": 6000, "perWorkHours": 20}}
    """;
  }

  private static String survival() {
    String spells =
        many(
            500,
            n ->
                "{\"id\": \"s%d\", \"enter\": 0, \"exit\": %d.5, \"event\": %b, \"group\": \"g%d\"}"
                    .formatted(n, 1 + n * 7 % 72, n % 3 != 0, n % 2));
    return "{\"spells\": [%s], \"horizon\": 72, \"confidence\": 0.95, \"interval\": \"log_log\"}"
        .formatted(spells);
  }

  private static String suppression() {
    String rows = many(30, n -> "{\"cell\": \"c%d\", \"n\": %d}".formatted(n, n * 13 % 40));
    return "{\"threshold\": 11, \"rows\": [%s]}".formatted(rows);
  }
}
