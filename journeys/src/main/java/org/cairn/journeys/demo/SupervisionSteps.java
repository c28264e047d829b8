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

/** An agreement that both sign, hours that are worked, a session that the supervisor attests. */
record SupervisionSteps(Narrator teller, Walk walk, String agencyId) {
  private static final String SUPERVISOR = "supervisor";
  private static final String OTHER_SUPERVISOR = "supervisor2";
  private static final String AGREEMENTS = "/api/v1/agreements";
  private static final String WORK_LOGS = "/api/v1/work-logs";
  private static final String SESSIONS = "/api/v1/sessions";
  private static final Duration SESSION = Duration.ofHours(1);
  private static final BigDecimal DAY = new BigDecimal(24);
  private static final BigDecimal HOURS = new BigDecimal("2.5");

  /** The plan was signed when the peer applied. */
  private static final int DAYS_BEFORE = 7;

  private static final String LICENSE =
      """
      {"jurisdiction": "us-mt", "licenses": [{"type": "lcpc", "issuedOn": "2012-05-01"}],
       "supervisionCeHours": 30}
      """;

  void tell() {
    register();
    agree();
    work();
    Answer logged = session();
    attest(logged.json().at("/items/0/sessionId").asText(), logged.header("ETag"));
    standing();
  }

  private void register() {
    teller.step("A supervisor registers with a license; the sign-in is bound to the record.");
    // With this key the answer of an earlier run is given again.
    Call call = Call.post("/api/v1/supervisors").key("story-of-one-peer").json(LICENSE);
    Answer registered = teller.ask(SUPERVISOR, call);
    teller.expect(
        registered.status() == 201 || registered.problem().equals("already-registered"),
        "the supervisor was refused: " + registered.body());
  }

  private void agree() {
    JsonNode there = agreement();
    if (there != null && there.path("status").asText().equals("signed")) {
      teller.step("Both have signed an agreement, from " + there.path("from").asText() + ".");
      walk.did("AgreementSigned", there.path("agreementId").asText());
      return;
    }
    String agreement = there == null ? propose() : there.path("agreementId").asText();
    teller.step("The peer signs: now supervision may begin.");
    Call read = Call.get(AGREEMENTS + "/" + agreement);
    Answer offered = teller.askUntil(walk.account(), read, answer -> answer.status() == 200);
    Call sign = Call.post(AGREEMENTS + "/" + agreement + "/signature");
    teller.expect(teller.ask(walk.account(), sign.ifMatch(offered.header("ETag"))), 200);
    walk.did("AgreementSigned", agreement);
  }

  private @Nullable JsonNode agreement() {
    return new Pages(teller, walk.account())
        .all(AGREEMENTS, "items").stream()
            .filter(one -> !one.path("status").asText().equals("ended"))
            .filter(one -> isOfTheSupervisor(one.path("agreementId").asText()))
            .findFirst()
            .orElse(null);
  }

  private boolean isOfTheSupervisor(String agreement) {
    return teller.askSilently(SUPERVISOR, Call.get(AGREEMENTS + "/" + agreement)).status() == 200;
  }

  private String propose() {
    teller.step("A brother or sister may not supervise; somebody qualified may, and proposes.");
    teller.expect(teller.ask(SUPERVISOR, proposal("\"sibling\"")), 422);
    Answer proposed = teller.ask(SUPERVISOR, proposal(""));
    teller.expect(proposed, 201);
    walk.did("AgreementProposed", proposed.text("agreementId"));
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
    teller.step("The peer logs hours of today, by employer; a day of more than 24 is refused.");
    BigDecimal left = DAY.subtract(hoursOfToday());
    BigDecimal hours = HOURS.min(left);
    if (hours.signum() > 0) {
      Answer logged = teller.ask(walk.account(), work(hours));
      teller.expect(logged, 201);
      walk.did("WorkLogged", logged.text("workLogId"));
    } else {
      teller.line("earlier runs of this story have filled the day; nothing is added");
    }
    teller.expect(teller.ask(walk.account(), work(DAY)), 422);
  }

  private Call work(BigDecimal hours) {
    return Call.post(WORK_LOGS)
        .json(
            "{\"on\": \"%s\", \"hours\": %s, \"employer\": \"%s\", \"direct\": true}"
                .formatted(walk.today(), hours.toPlainString(), agencyId));
  }

  private BigDecimal hoursOfToday() {
    return new Pages(teller, walk.account())
        .all(WORK_LOGS, "items").stream()
            .filter(one -> one.path("on").asText().equals(walk.today().toString()))
            .map(one -> one.path("hours").decimalValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Answer session() {
    teller.step("The supervisor logs an hour with the peer, with its start and its stop.");
    Span hour = new FreeTime(sessions(), walk.begin()).take(SESSION);
    Call log =
        Call.post(SESSIONS)
            .json(
                """
                {"startedAt": "%s", "endedAt": "%s", "mode": "in_person", "attendees": ["%s"]}
                """
                    .formatted(hour.from(), hour.to(), walk.peerId()));
    Answer logged = teller.ask(SUPERVISOR, log);
    teller.expect(logged, 201);
    walk.did("SessionLogged", logged.json().at("/items/0/sessionId").asText());

    teller.step("The same hour cannot be logged twice.");
    teller.expect(teller.ask(SUPERVISOR, log.key(UUID.randomUUID().toString())), 422);
    return logged;
  }

  /** The supervisor's and the peer's: neither is in two sessions at once. */
  private List<Span> sessions() {
    return List.of(SUPERVISOR, walk.account()).stream()
        .flatMap(account -> new Pages(teller, account).all(SESSIONS, "items").stream())
        .map(one ->
            new Span(
                Instant.parse(one.path("startedAt").asText()),
                Instant.parse(one.path("endedAt").asText())))
        .toList();
  }

  private void attest(String session, String etag) {
    teller.step("Somebody else cannot attest it, the supervisor can; from now on it counts.");
    Call attest = Call.post(SESSIONS + "/" + session + "/attestation").ifMatch(etag);
    teller.expect(teller.ask(OTHER_SUPERVISOR, attest), 404);
    Answer attested = teller.ask(SUPERVISOR, attest);
    teller.expect(attested, 200);
    teller.expect(
        attested.json().path("supervisorQualified").asBoolean(), "the supervisor does not qualify");
    walk.did("SessionAttested", session);
  }

  private void standing() {
    teller.step("How supervision stands, by each profile of the state, and the hours left.");
    Call ask = Call.get("/api/v1/peers/" + walk.peerId() + "/supervision");
    Answer standing = teller.ask(walk.account(), ask);
    teller.expect(standing, 200);
    for (JsonNode profile : standing.json().at("/standings/0/profiles")) {
      teller.line(
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
    teller.expect(!standing.json().at("/standings/0/profiles").isEmpty(), "there is no profile");
    Answer ofTheSupervisor = teller.ask(SUPERVISOR, ask);
    teller.expect(ofTheSupervisor, 200);
    teller.expect(teller.ask("peer2", ask), 404);
  }
}
