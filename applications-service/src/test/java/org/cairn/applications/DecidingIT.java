package org.cairn.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DecidingIT {

  private static final String AS_OPENED = "\"v0\"";
  private static final String DENIAL =
      """
      {"outcome": "deny", "reasons": ["recovery-window"], "finding": "Words for the applicant alone.",
       "facts": {"stays": [{"kind": "incarceration", "from": "2026-01-01T00:00", "to": "2026-06-01T00:00"}]}}
      """;

  private final Visitor staff = boardOf("zz");
  private final Visitor member = new Visitor(Person.with(Roles.BOARD_MEMBER).of("zz"));

  private Visitor peer;
  private UUID application;

  @BeforeEach
  void anOpenApplication() {
    peer = aRegisteredPeer();
    application = peer.opens("zz", "youth_peer").jsonPath().getUUID("applicationId");
  }

  private void withItsDocumentsAccepted() {
    peer.hasEverythingAccepted(application, staff);
  }

  @Test
  void whatNoAcceptedDocumentShows_isNotDecidedOn_andEachEntryIsNamed() {
    peer.hasAccepted(application, staff, List.of("training-hours"));
    peer.submits(application, "fingerprints", SampleDocument.aPdf()).then().statusCode(201);
    Footprint before = Footprint.of(peer);

    Response answer = decides(member, AS_OPENED, approval());

    assertProblem(answer, 422, "document-not-accepted");
    assertThat(pointers(answer))
        .contains("/facts/fingerprints/resultOn", "/facts/payments", "/facts/attestations")
        .doesNotContain("/facts/training/hours", "/facts");
    assertThat(answer.asString()).contains("fingerprints", "application-fee");
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void aReviewOfAPaper_waitsForADecision_andTheOtherWayRound() {
    withItsDocumentsAccepted();
    UUID document =
        peer.submits(application, "training-hours", SampleDocument.aPdf())
            .jsonPath()
            .getUUID("details.documentId");
    List<Response> answers;
    try (var together = new Together();
        var held = new LockedTable("application_decision")) {
      var decision = together.send(() -> decides(staff, AS_OPENED, approval()));
      held.awaitWaiting(1);
      var review =
          together.send(() ->
              staff.reviews(
                  document, "\"v0\"", Map.of("outcome", "rejected", "reason", "illegible")));
      held.release();
      answers = List.of(Together.answerOf(decision), Together.answerOf(review));
    }

    assertThat(answers.getFirst().statusCode()).isEqualTo(200);
    assertProblem(answers.getLast(), 409, "application-not-open");
  }

  @Test
  void staff_issueWhatIsCompleteAndRoutine_andAnybodyWithTheNumberCanLookItUp() {
    withItsDocumentsAccepted();
    Response answer = decides(staff, AS_OPENED, approval());

    assertThat(answer.statusCode()).describedAs(answer.asString()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
    assertThat(answer.jsonPath().getString("outcome")).isEqualTo("approved");
    String number = answer.jsonPath().getString("certificateNumber");
    Response found = given().get("/api/v1/certificates/" + number.toLowerCase(Locale.ROOT));
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.jsonPath().getString("status")).isEqualTo("active");
    assertThat(found.jsonPath().getString("familyName")).isEqualTo("Family");
    assertThat(found.asString()).doesNotContain("2005-01-01", "peerId");
    assertThat(peer.reads(APPLICATIONS + "/" + application).jsonPath().getString("status"))
        .isEqualTo("approved");
  }

  @Test
  void aCertificate_isAFact_withWhatItIsWorthDayByDay() {
    withItsDocumentsAccepted();
    decides(staff, AS_OPENED, approval()).then().statusCode(200);

    var events =
        ServiceDatabase.rows(
            "SELECT * FROM outbox WHERE subject = ? AND type = ?",
            peer.peerId(),
            CertificateIssued.TYPE);
    assertThat(events).hasSize(1);
    var published =
        EventJson.read(ServiceDatabase.payloadOf(events.getFirst()), CertificateIssued.class);
    assertThat(published.applicationId()).isEqualTo(application);
    assertThat(published.segments())
        .extracting(segment -> segment.status())
        .containsExactly("active", "lapsed", "expired", "terminated");
    assertThat(published.segments().getFirst().from()).isEqualTo(published.certifiedOn());
  }

  @Test
  void theSameDecisionAgain_isAnsweredAsBefore_andAnotherIsTooLate() {
    withItsDocumentsAccepted();
    String key = aKey();
    String first = decides(staff, key, AS_OPENED, approval()).asString();

    assertThat(decides(staff, key, AS_OPENED, approval()).asString()).isEqualTo(first);
    assertProblem(decides(staff, "\"v1\"", approval()), 409, "application-already-decided");
    assertProblem(peer.withdraws(application, "\"v1\""), 409, "application-already-decided");
  }

  @Test
  void whatIsIncomplete_isNotIssued_andNothingIsLeftBehind() {
    Footprint before = Footprint.of(peer);

    Response answer = decides(member, AS_OPENED, "{\"outcome\": \"approve\"}");

    assertProblem(answer, 422, "application-incomplete");
    assertThat(pointers(answer)).containsOnly("/facts");
    assertThat(answer.asString()).contains("training-hours");
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void aDenial_isAMembersAlone_andItsWordsStayWithTheApplicant() {
    assertProblem(decides(staff, AS_OPENED, DENIAL), 403, "role-missing");

    Response answer = decides(member, AS_OPENED, denialOnTraining());

    assertThat(answer.statusCode()).describedAs(answer.asString()).isEqualTo(200);
    assertThat(answer.asString()).doesNotContain("Words for the applicant alone.");
    Response read = peer.reads(APPLICATIONS + "/" + application + "/decision");
    assertThat(read.jsonPath().getString("finding")).isEqualTo("Words for the applicant alone.");
    var events =
        ServiceDatabase.rows(
            "SELECT * FROM outbox WHERE aggregateid = ? AND type = ?",
            application,
            ApplicationDenied.TYPE);
    assertThat(new String(ServiceDatabase.payloadOf(events.getFirst()), StandardCharsets.UTF_8))
        .contains("training-hours")
        .doesNotContain("Words");
  }

  @Test
  void whatWasWeighed_isSealed() {
    decides(member, AS_OPENED, denialOnTraining()).then().statusCode(200);

    var row =
        ServiceDatabase.rows(
                "SELECT facts, finding FROM application_decision WHERE application_id = ?",
                application)
            .getFirst();
    for (String column : new String[] {"facts", "finding"}) {
      byte[] sealed = (byte[]) Objects.requireNonNull(row.get(column));
      assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
          .doesNotContain("incarceration", "INCARCERATION", "Words");
    }
  }

  @Test
  void aDenial_saysWhy() {
    Response answer = decides(member, AS_OPENED, "{\"outcome\": \"deny\"}");

    assertProblem(answer, 422, "written-finding-missing");
    assertThat(pointers(answer)).containsExactly("/finding", "/reasons");
  }

  @Test
  void aBoardOfAnotherState_findsNothing_andAStaleVersionIsRefused() {
    assertProblem(decides(boardOf("us-mt"), AS_OPENED, approval()), 404, "not-found");
    assertProblem(decides(staff, "\"v7\"", approval()), 412, "stale");
    assertProblem(
        staff
            .commands(aKey())
            .body(approval())
            .post(APPLICATIONS + "/" + application + "/decision"),
        428,
        "if-match-missing");
    assertProblem(peer.reads(APPLICATIONS + "/" + application + "/decision"), 404, "not-found");
  }

  @Test
  void aNumberThatIsNone_findsNothing() {
    assertProblem(given().get("/api/v1/certificates/C-0000000000000000"), 404, "not-found");
    assertProblem(given().get("/api/v1/certificates/1"), 404, "not-found");
  }

  private Response decides(Visitor who, String ifMatch, String body) {
    return decides(who, aKey(), ifMatch, body);
  }

  private Response decides(Visitor who, String key, String ifMatch, String body) {
    return who.commands(key)
        .header("If-Match", ifMatch)
        .body(body)
        .post(APPLICATIONS + "/" + application + "/decision");
  }

  static String denialOnTraining() {
    return DENIAL.replace("recovery-window", "training-hours");
  }

  /** Everything that the invented state asks of a youth peer. */
  static String approval() {
    return """
    {"outcome": "approve", "facts": {
      "bornOn": "2005-01-01", "attestations": ["recovery"],
      "training": {"hours": 61, "completedOn": "%1$s", "certificateFrom": "applicant"},
      "fingerprints": {"resultOn": "%1$s"},
      "payments": [{"fee": "application", "cents": 4711, "paidOn": "%1$s"}]}}
    """
        .formatted(today());
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Pacific/Chatham"));
  }
}
