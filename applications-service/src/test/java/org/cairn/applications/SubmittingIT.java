package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.SampleDocument.aPdf;
import static org.cairn.applications.SampleDocument.aPdfOfSize;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.DOCUMENTS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document on its way from the applicant to the reviewer, and what is said of it meanwhile. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SubmittingIT {

  private static final String TRAINING = "training-hours";
  private final Visitor peer = aPeer();
  private UUID application = new UUID(0, 0);

  @BeforeEach
  void aPeerHasApplied() {
    peer.registers().then().statusCode(201);
    application = peer.applies();
  }

  @Test
  void whatIsSubmitted_hasItsReceiptAtOnce_andCanBeReadBackByteForByte() {
    SampleDocument document = aPdf();

    Response receipt = peer.submits(application, TRAINING, document);

    assertThat(receipt.statusCode()).isEqualTo(201);
    assertThat(receipt.header("ETag")).isEqualTo("\"v0\"");
    var details = receipt.jsonPath();
    assertThat(details.getString("number")).matches("R-[0-9A-Z]{26}");
    assertThat(details.getString("details.sha256")).isEqualTo(document.sha256());
    assertThat(details.getString("details.requirement")).isEqualTo(TRAINING);
    assertThat(details.getString("details.submittedBy")).isEqualTo("applicant");
    Response shown = peer.reads(receipt.header("Location"));
    assertThat(shown.jsonPath().getString("status")).isEqualTo("received");
    assertThat(shown.jsonPath().getString("files[0].scan")).isEqualTo("off");
    Response content = peer.reads(shown.jsonPath().getString("files[0].content"));
    assertThat(content.asByteArray()).isEqualTo(document.bytes());
    assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(content.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''course.pdf");
    assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(content.header("Content-Security-Policy")).contains("sandbox");
    assertThat(content.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theSameBytesAgain_getTheFirstReceipt_fromWhomeverTheyCome() {
    SampleDocument document = aPdf();
    Response first = peer.submits(application, TRAINING, document);
    long facts = Footprint.of(peer).events();

    Response again = peer.submits(application, TRAINING, document.named("other.pdf"));
    Response byTheBoard = boardOf("zz").submits(application, TRAINING, document);

    for (Response answer : List.of(again, byTheBoard)) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().asString()).isEqualTo(first.body().asString());
    }
    assertThat(Footprint.of(peer).events()).isEqualTo(facts);
  }

  @Test
  void theSameRequestAgain_getsTheSameAnswer() {
    SampleDocument document = aPdf();
    String key = aKey();
    Response first = peer.submits(key, application, TRAINING, document);

    Response again = peer.submits(key, application, TRAINING, document);

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertProblem(peer.submits(key, application, TRAINING, aPdf()), 422, "idempotency-key-reused");
  }

  @Test
  void theSameBytesForAnotherEntry_haveAReceiptOfTheirOwn() {
    SampleDocument document = aPdf();

    Response training = peer.submits(application, TRAINING, document);
    Response exam = peer.submits(application, "exam", document);

    assertThat(exam.statusCode()).isEqualTo(201);
    assertThat(exam.jsonPath().getString("number"))
        .isNotEqualTo(training.jsonPath().getString("number"));
  }

  @Test
  void theSameBytesOfSomebodyElse_lieInTheVaultOnce_andBothCanBeRead() {
    SampleDocument document = aPdf();
    Visitor other = aRegisteredPeer();
    UUID theirs = other.applies();

    Response one = peer.submits(application, TRAINING, document);
    Response two = other.submits(theirs, TRAINING, document);

    assertThat(two.statusCode()).isEqualTo(201);
    assertThat(other.reads(two.header("Location") + "/versions/1/content").asByteArray())
        .isEqualTo(document.bytes());
    assertThat(peer.reads(one.header("Location") + "/versions/1/content").asByteArray())
        .isEqualTo(document.bytes());
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM stored_file WHERE encode(sha256, 'hex') = ?", document.sha256()))
        .isEqualTo(1);
  }

  @Test
  void theSameBytesFromManyAtOnce_haveOneReceipt() {
    SampleDocument document = aPdf();
    try (var together = new Together()) {
      List<Future<Response>> sent = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        sent.add(together.send(() -> peer.submits(application, TRAINING, document)));
      }

      List<Response> answers = sent.stream().map(Together::answerOf).toList();

      assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
      assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
      assertThat(answers).extracting(answer -> answer.jsonPath().getString("number")).hasSize(20);
      assertThat(answers.stream().map(answer -> answer.jsonPath().getString("number")).distinct())
          .hasSize(1);
    }
  }

  @Test
  void twoHundredAtOnce_allGetAReceipt() {
    List<UUID> applications = new ArrayList<>();
    List<Visitor> peers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Visitor one = Visitor.aRegisteredPeer();
      peers.add(one);
      applications.add(one.applies());
    }
    try (var together = new Together()) {
      List<Future<Response>> sent = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int who = i % 20;
        SampleDocument document = aPdfOfSize(200_000);
        sent.add(
            together.send(
                () -> peers.get(who).submitsPatiently(applications.get(who), "exam", document)));
      }

      assertThat(Together.statuses(sent)).hasSize(200).containsOnly(201);
    }
  }

  @Test
  void aBetterFile_isTheNextVersion_andTheOldOneStays() {
    SampleDocument first = aPdf();
    SampleDocument better = aPdf();
    UUID document = documentOf(peer.submits(application, TRAINING, first));

    Response replaced = peer.replaces(document, "\"v0\"", better);

    assertThat(replaced.statusCode()).isEqualTo(201);
    assertThat(replaced.jsonPath().getInt("details.version")).isEqualTo(2);
    String path = DOCUMENTS + "/" + document + "/versions/";
    assertThat(peer.reads(path + "1/content").asByteArray()).isEqualTo(first.bytes());
    assertThat(peer.reads(path + "2/content").asByteArray()).isEqualTo(better.bytes());
    for (String noVersion : List.of("01", "+1", "0", "3", "9999999999", "one")) {
      assertProblem(peer.reads(path + noVersion + "/content"), 404);
    }
    assertThat(peer.reads(DOCUMENTS + "/" + document).jsonPath().getList("files")).hasSize(2);
    assertProblem(peer.replaces(document, "\"v0\"", aPdf()), 412);
    assertThat(peer.replaces(document, "\"v0\"", first).statusCode()).isEqualTo(200);
  }

  @Test
  void aRejection_saysWhy_andTheEntryIsNotMissing() {
    UUID document = documentOf(peer.submits(application, TRAINING, aPdf()));

    Response review =
        boardOf("zz")
            .reviews(
                document,
                "\"v0\"",
                Map.of("outcome", "rejected", "reason", "illegible", "note", "Page 2 is dark."));

    assertThat(review.statusCode()).isEqualTo(200);
    assertThat(review.jsonPath().getString("status")).isEqualTo("rejected");
    assertThat(standing(TRAINING)).containsEntry("state", "rejected");
    assertThat(standing(TRAINING)).containsEntry("reason", "illegible");
    assertThat(peer.reads(DOCUMENTS + "/" + document).jsonPath().getString("note"))
        .isEqualTo("Page 2 is dark.");
    peer.replaces(document, "\"v1\"", aPdf()).then().statusCode(201);
    assertThat(standing(TRAINING)).containsEntry("state", "received").doesNotContainKey("reason");
  }

  @Test
  void anAcceptance_meetsTheEntry_andNoFileTakesItsPlace() {
    UUID document = documentOf(peer.submits(application, TRAINING, aPdf()));
    assertThat(standing(TRAINING)).containsEntry("state", "received");
    assertThat(standing("exam")).containsEntry("state", "missing");

    boardOf("zz").reviews(document, "\"v0\"", Map.of("outcome", "accepted")).then().statusCode(200);

    assertThat(standing(TRAINING)).containsEntry("state", "accepted");
    assertProblem(peer.replaces(document, "\"v1\"", aPdf()), 409, "document-already-accepted");
    assertProblem(
        boardOf("zz").reviews(document, "\"v1\"", Map.of("outcome", "accepted")),
        409,
        "document-already-accepted");
  }

  @Test
  void ofTwoReviewersAtOnce_theSlowerLearnsThatItHasChanged() {
    UUID document = documentOf(peer.submits(application, TRAINING, aPdf()));
    try (var together = new Together()) {
      List<Future<Response>> sent = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Map<String, String> review =
            i % 2 == 0
                ? Map.of("outcome", "accepted")
                : Map.of("outcome", "rejected", "reason", "unsigned");
        sent.add(together.send(() -> boardOf("zz").reviews(document, "\"v0\"", review)));
      }

      assertThat(Together.statuses(sent)).containsExactly(200, 412, 412, 412, 412, 412);
    }
  }

  @Test
  void afterTheWithdrawal_nothingMoreIsAccepted_butDocumentsKeepTheirReceipts() {
    SampleDocument document = aPdf();
    Response first = peer.submits(application, TRAINING, document);
    peer.withdraws(application, "\"v0\"").then().statusCode(200);

    assertProblem(peer.submits(application, TRAINING, aPdf()), 409, "application-not-open");
    Response again = peer.submits(application, TRAINING, document);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertProblem(
        boardOf("zz").reviews(documentOf(first), "\"v0\"", Map.of("outcome", "accepted")), 409);
  }

  @Test
  void theDocumentsOfAnApplication_areListedWithTheirReceipts() {
    Response one = peer.submits(application, TRAINING, aPdf());
    Response two = boardOf("zz").submits(application, "exam", aPdf());

    Response list = peer.reads(APPLICATIONS + "/" + application + "/documents");

    assertThat(list.jsonPath().getList("items.files.receipt.number.flatten()"))
        .containsExactly(one.jsonPath().get("number"), two.jsonPath().get("number"));
    assertThat(list.jsonPath().getList("items.files.submittedBy.flatten()"))
        .containsExactly("applicant", "board");
  }

  @Test
  void nobody_reviewsTheirOwnDocument() {
    UUID document = documentOf(peer.submits(application, TRAINING, aPdf()));
    Visitor sameSignIn = peer.alsoBoardOf("zz");

    assertProblem(
        sameSignIn.reviews(document, "\"v0\"", Map.of("outcome", "accepted")), 422, "own-case");
  }

  private Map<String, Object> standing(String ruleId) {
    return peer.reads(APPLICATIONS + "/" + application)
        .jsonPath()
        .getMap("checklist.find { it.ruleId == '%s' }".formatted(ruleId));
  }

  static UUID documentOf(Response receipt) {
    receipt.then().statusCode(201);
    return receipt.jsonPath().getUUID("details.documentId");
  }
}
