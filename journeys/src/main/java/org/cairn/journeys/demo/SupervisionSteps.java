package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.demo.FreeTime.Span;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.jspecify.annotations.Nullable;

/** Peer and supervisor sign an agreement, and log work hours and an attested session. */
record SupervisionSteps(Narrator narrator, Walk walk, String agencyId) {
  private static final String SUPERVISOR = "supervisor";
  private static final String OTHER_SUPERVISOR = "supervisor2";
  private static final String AGREEMENTS = "/api/v1/agreements";
  private static final String WORK_LOGS = "/api/v1/work-logs";
  private static final String SESSIONS = "/api/v1/sessions";
  private static final Duration SESSION = Duration.ofHours(1);
  private static final BigDecimal DAY = new BigDecimal(24);
  private static final BigDecimal HOURS = new BigDecimal("2.5");

  /** The agreement begins a week before the story. */
  private static final int DAYS_BEFORE = 7;

  private static final String LICENSE =
      """
      {"jurisdiction": "us-mt", "licenses": [{"type": "lcpc", "issuedOn": "2012-05-01"}],
       "supervisionCeHours": 30}
      """;

  void run() {
    register();
    agree();
    work();
    Answer logged = session();
    attest(logged.json().at("/items/0/sessionId").asText(), logged.header("ETag"));
    standing();
  }

  private void register() {
    narrator.step("A supervisor registers with a license; the sign-in is linked to the record.");
    // With this key an earlier run's response is returned again.
    Call call = Call.post("/api/v1/supervisors").key("story-of-one-peer").json(LICENSE);
    Answer registered = narrator.ask(SUPERVISOR, call);
    narrator.expect(
        registered.status() == 201 || registered.problem().equals("already-registered"),
        "the supervisor was refused: " + registered.body());
  }

  private void agree() {
    JsonNode existing = agreement();
    if (existing != null && existing.path("status").asText().equals("signed")) {
      narrator.step(
          "Both have signed an agreement that begins on " + existing.path("from").asText() + ".");
      walk.add("AgreementSigned", existing.path("agreementId").asText());
      return;
    }
    String agreement = existing == null ? propose() : existing.path("agreementId").asText();
    narrator.step("The peer signs; supervision can begin.");
    Call read = Call.get(AGREEMENTS + "/" + agreement);
    Answer offered = narrator.askUntil(walk.account(), read, answer -> answer.status() == 200);
    Call sign = Call.post(AGREEMENTS + "/" + agreement + "/signature");
    narrator.expect(narrator.ask(walk.account(), sign.ifMatch(offered.header("ETag"))), 200);
    walk.add("AgreementSigned", agreement);
  }

  private @Nullable JsonNode agreement() {
    return new Pages(narrator, walk.account())
        .all(AGREEMENTS, "items").stream()
            .filter(item -> !item.path("status").asText().equals("ended"))
            .filter(item -> isOfTheSupervisor(item.path("agreementId").asText()))
            .findFirst()
            .orElse(null);
  }

  private boolean isOfTheSupervisor(String agreement) {
    return narrator.askSilently(SUPERVISOR, Call.get(AGREEMENTS + "/" + agreement)).status() == 200;
  }

  private String propose() {
    narrator.step("A sibling may not supervise; a qualified supervisor proposes an agreement.");
    narrator.expect(narrator.ask(SUPERVISOR, proposal("\"sibling\"")), 422);
    Answer proposed = narrator.ask(SUPERVISOR, proposal(""));
    narrator.expect(proposed, 201);
    walk.add("AgreementProposed", proposed.text("agreementId"));
    return proposed.text("agreementId");
  }

  private Call proposal(String relation) {
    return Call.post(AGREEMENTS)
        .json(
            """
            {"peerId": "%s", "jurisdiction": "us-mt", "from": "%s",
             "plan": ["weekly", "in_person"], "relations": [%s]}
            """
                .formatted(walk.peerId(), walk.today().minusDays(DAYS_BEFORE), relation));
  }

  private void work() {
    narrator.step(
        "The peer logs hours worked today, by employer; more than 24 in a day are refused.");
    BigDecimal left = DAY.subtract(hoursOfToday());
    BigDecimal hours = HOURS.min(left);
    if (hours.signum() > 0) {
      Answer logged = narrator.ask(walk.account(), work(hours));
      narrator.expect(logged, 201);
      walk.add("WorkLogged", logged.text("workLogId"));
    } else {
      narrator.line("earlier runs of this story have logged all 24 hours; nothing is added");
    }
    narrator.expect(narrator.ask(walk.account(), work(DAY)), 422);
  }

  private Call work(BigDecimal hours) {
    return Call.post(WORK_LOGS)
        .json(
            "{\"on\": \"%s\", \"hours\": %s, \"employer\": \"%s\", \"direct\": true}"
                .formatted(walk.today(), hours.toPlainString(), agencyId));
  }

  private BigDecimal hoursOfToday() {
    return new Pages(narrator, walk.account())
        .all(WORK_LOGS, "items").stream()
            .filter(item -> item.path("on").asText().equals(walk.today().toString()))
            .map(item -> item.path("hours").decimalValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Answer session() {
    narrator.step("The supervisor logs an hour with the peer, with start and end.");
    Span hour = new FreeTime(sessions(), walk.begin()).take(SESSION);
    Call log =
        Call.post(SESSIONS)
            .json(
                """
                {"startedAt": "%s", "endedAt": "%s", "mode": "in_person", "attendees": ["%s"]}
                """
                    .formatted(hour.from(), hour.to(), walk.peerId()));
    Answer logged = narrator.ask(SUPERVISOR, log);
    narrator.expect(logged, 201);
    walk.add("SessionLogged", logged.json().at("/items/0/sessionId").asText());

    narrator.step("The same hour cannot be logged twice.");
    narrator.expect(narrator.ask(SUPERVISOR, log.key(UUID.randomUUID().toString())), 422);
    return logged;
  }

  /** Of supervisor and peer: neither can be in two sessions at once. */
  private List<Span> sessions() {
    return List.of(SUPERVISOR, walk.account()).stream()
        .flatMap(account -> new Pages(narrator, account).all(SESSIONS, "items").stream())
        .map(item ->
            new Span(
                Instant.parse(item.path("startedAt").asText()),
                Instant.parse(item.path("endedAt").asText())))
        .toList();
  }

  private void attest(String session, String etag) {
    narrator.step(
        "Another supervisor cannot attest the session; its supervisor can, and from now on it"
            + " counts.");
    Call attest = Call.post(SESSIONS + "/" + session + "/attestation").ifMatch(etag);
    narrator.expect(narrator.ask(OTHER_SUPERVISOR, attest), 404);
    Answer attested = narrator.ask(SUPERVISOR, attest);
    narrator.expect(attested, 200);
    narrator.expect(
        attested.json().path("supervisorQualified").asBoolean(), "the supervisor does not qualify");
    walk.add("SessionAttested", session);
  }

  private void standing() {
    narrator.step("The supervision standing for each profile of the state, and the hours left.");
    Call ask = Call.get("/api/v1/peers/" + walk.peerId() + "/supervision");
    Answer standing = narrator.ask(walk.account(), ask);
    narrator.expect(standing, 200);
    for (JsonNode profile : standing.json().at("/standings/0/profiles")) {
      narrator.line(
          "%-18s %-14s %-8s received %s of %s h%s"
              .formatted(
                  profile.path("profile").asText(),
                  profile.path("status").asText(),
                  profile.path("state").asText(),
                  profile.path("receivedHours").asText(),
                  profile.path("requiredHours").asText(),
                  profile.hasNonNull("workHoursLeft")
                      ? ", %s h of work until the next"
                          .formatted(profile.path("workHoursLeft").asText())
                      : ""));
    }
    narrator.expect(!standing.json().at("/standings/0/profiles").isEmpty(), "there is no profile");
    Answer seenBySupervisor = narrator.ask(SUPERVISOR, ask);
    narrator.expect(seenBySupervisor, 200);
    narrator.expect(narrator.ask("peer2", ask), 404);
  }
}
