package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.SampleDocument.aPdf;
import static org.cairn.applications.SubmittingIT.documentOf;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.DOCUMENTS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose documents they are, what a form must have, and what a reviewer cannot say. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DocumentsAccessIT {

  private final Visitor peer = aPeer();
  private UUID application = new UUID(0, 0);

  @BeforeEach
  void aPeerHasApplied() {
    peer.registers().then().statusCode(201);
    application = peer.applies();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-rule", "EXAM"})
  void anEntryThatTheChecklistDoesNotHave_isRefused_withItsPlace(String requirement) {
    Footprint before = Footprint.of(peer);

    Response answer = peer.submits(application, requirement, aPdf());

    assertProblem(answer, 422, "unknown-requirement");
    assertThat(pointers(answer)).containsExactly("/requirement");
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void aFormWithoutItsParts_isRefused_withThePlace() {
    String path = APPLICATIONS + "/" + application + "/documents";

    Response noFile =
        peer.asks().header("Idempotency-Key", aKey()).multiPart("requirement", "exam").post(path);
    Response noRequirement = aPdf().in(peer.asks().header("Idempotency-Key", aKey())).post(path);

    assertProblem(noFile, 400, "malformed-upload");
    assertThat(pointers(noFile)).containsExactly("/file");
    assertProblem(noRequirement, 400, "malformed-upload");
    assertThat(pointers(noRequirement)).containsExactly("/requirement");
  }

  @Test
  void withoutAKey_nothingIsRead() {
    assertProblem(
        aPdf()
            .in(peer.asks().multiPart("requirement", "exam"))
            .post(APPLICATIONS + "/" + application + "/documents"),
        400,
        "idempotency-key-missing");
  }

  @Test
  void somebodyElsesDocuments_areNotThere() {
    UUID document = documentOf(submits(aPdf()));
    Visitor other = Visitor.aRegisteredPeer();
    for (Visitor stranger : List.of(other, boardOf("us-mt"))) {
      assertProblem(stranger.submits(application, "exam", aPdf()), 404, "not-found");
      assertProblem(stranger.replaces(document, "\"v0\"", aPdf()), 404, "not-found");
      assertProblem(stranger.reads(DOCUMENTS + "/" + document), 404, "not-found");
      assertProblem(stranger.reads(DOCUMENTS + "/" + document + "/versions/1/content"), 404);
      assertProblem(stranger.reads(APPLICATIONS + "/" + application + "/documents"), 404);
    }
    assertProblem(boardOf("us-mt").reviews(document, "\"v0\"", Map.of("outcome", "accepted")), 404);
    assertProblem(peer.reads(DOCUMENTS + "/" + document + "/versions/2/content"), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"outcome\":\"missing\"}",
        "{\"outcome\":\"never_received\"}",
        "{\"outcome\":\"rejected\",\"reason\":\"never_received\"}",
        "{\"outcome\":\"rejected\",\"reason\":\"missing\"}",
        "{\"outcome\":\"rejected\"}",
        "{\"outcome\":\"accepted\",\"reason\":\"illegible\"}",
        "{\"outcome\":\"rejected\",\"reason\":\"other\"}",
        "{\"outcome\":\"rejected\",\"reason\":\"other\",\"note\":\"a\\u0007b\"}",
        "{\"outcome\":\"rejected\",\"reason\":\"other\",\"note\":7}",
        "{}"
      })
  void noReview_saysThatItNeverCame(String review) {
    UUID document = documentOf(submits(aPdf()));

    Response answer =
        boardOf("zz")
            .commands(aKey())
            .header("If-Match", "\"v0\"")
            .body(review)
            .post(DOCUMENTS + "/" + document + "/review");

    assertProblem(answer, 422);
    assertThat(peer.reads(DOCUMENTS + "/" + document).jsonPath().getString("status"))
        .isEqualTo("received");
  }

  @Test
  void aReviewOfWhatWasNotRead_isStale() {
    UUID document = documentOf(submits(aPdf()));

    assertProblem(boardOf("zz").reviews(document, "*", Map.of("outcome", "accepted")), 412);
    assertProblem(boardOf("zz").reviews(document, "\"v7\"", Map.of("outcome", "accepted")), 412);
    assertProblem(
        boardOf("zz")
            .commands(aKey())
            .body(Map.of("outcome", "accepted"))
            .post(DOCUMENTS + "/" + document + "/review"),
        428);
  }

  private Response submits(SampleDocument document) {
    return peer.submits(application, "exam", document);
  }
}
