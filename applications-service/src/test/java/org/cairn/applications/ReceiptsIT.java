package org.cairn.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.applications.SampleDocument.aPdf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may ask who holds no more than the number of a receipt. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReceiptsIT {

  @Test
  void whoHoldsTheNumber_learnsNumberTimeStateAndValidity_andNothingElse() {
    Response receipt = aReceipt();

    Response check = given().get(receipt.jsonPath().getString("checkAt"));

    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.jsonPath().<String, Object>getMap(""))
        .isEqualTo(
            Map.of(
                "number", receipt.jsonPath().getString("number"),
                "receivedAt", receipt.jsonPath().getString("receivedAt"),
                "jurisdiction", receipt.jsonPath().getString("details.jurisdiction"),
                "valid", true));
    assertThat(check.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aNumberTypedInSmallLetters_isFound() {
    String number = aReceipt().jsonPath().getString("number");

    assertThat(
            given()
                .get("/api/v1/receipts/" + number.toLowerCase(Locale.ROOT))
                .jsonPath()
                .getString("number"))
        .isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"R-7ZK2M0Q4T9XBC5DEFGHJ8NPRS1", "R-1", "1", "%27", "..%2f", "R-7zk2m0q4t9xbc5"})
  void aNumberThatIsGuessed_isNotThere(String number) {
    assertProblem(
        given().urlEncodingEnabled(false).get("/api/v1/receipts/" + number), 404, "not-found");
  }

  @Test
  void theKeys_areAKeySet_withoutPrivateParts() {
    Response keys = given().get("/api/v1/receipts/keys");

    assertThat(keys.jsonPath().<Map<String, String>>getList("keys")).hasSize(1);
    assertThat(keys.jsonPath().<String, String>getMap("keys[0]").keySet())
        .isEqualTo(Set.of("kty", "crv", "kid", "alg", "use", "x"));
  }

  /** Somebody with all rights in the database; the service itself cannot. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "received_at = received_at - interval '1 day'",
        "requirement = 'exam-x'",
        "sha256 = (SELECT sha256 FROM stored_file WHERE sha256 <> f.sha256 LIMIT 1)",
        "submitted_by = 'board'",
        "receipt = replace(receipt, '.', '.e')"
      })
  void aReceiptWhoseRecordWasAltered_isNotValid(String alteration) {
    aReceipt();
    Response receipt = aReceipt();
    String number = receipt.jsonPath().getString("number");

    ServiceDatabase.execute(
        """
        ALTER TABLE document_file DISABLE TRIGGER ALL;
        UPDATE document_file f SET %s WHERE receipt_number = '%s';
        ALTER TABLE document_file ENABLE TRIGGER ALL;
        """
            .formatted(alteration, number));

    assertThat(given().get("/api/v1/receipts/" + number).jsonPath().getBoolean("valid")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM document_file",
        "DELETE FROM document",
        "DELETE FROM stored_file",
        "TRUNCATE document_file",
        "UPDATE document_file SET receipt = ''"
      })
  void noStatement_deletesOrRewritesWhatWasSubmitted(String statement) {
    aReceipt();

    assertThatThrownBy(() -> ServiceDatabase.execute(statement))
        .hasRootCauseMessage(
            "ERROR: what was submitted is never deleted from "
                + statement.replaceAll("(DELETE FROM|TRUNCATE|UPDATE) (\\w+).*", "$2")
                + "\n  Where: PL/pgSQL function nothing_submitted_is_deleted() line 3 at RAISE");
  }

  private static Response aReceipt() {
    Visitor peer = Visitor.aRegisteredPeer();
    Response receipt = peer.submits(peer.applies(), "exam", aPdf());
    receipt.then().statusCode(201);
    return receipt;
  }
}
