package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.gateway.PortalRecords.DOCUMENTS;
import static org.cairn.gateway.PortalRecords.PAGE;
import static org.cairn.gateway.PortalRecords.keyIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploads a document through a page. */
@QuarkusTest
class PortalUploadTest extends GatewayTest {

  @BeforeEach
  void aRegisteredPeerWithOneApplication() {
    PortalRecords.aRegisteredPeerWithOneApplication();
  }

  @Test
  void aDocument_isForwardedWhileItIsReceived_andItsReceiptIsShown() {
    var browser = Browser.signedIn("a-peer", "peer");
    String form = browser.get(PAGE + "/submit?for=training-hours").asString();
    String key = keyIn(form);
    Browser.script(DOCUMENTS, 201, "{\"number\": \"R-1\"}");

    Response answer =
        browser.uploads(
            PAGE + "/documents?for=training-hours&key=" + key, new byte[5 << 20], "a.pdf");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo(PAGE + "/receipts/R-1");
    var received = Browser.received(DOCUMENTS);
    assertThat(received.getString("headers.idempotency-key")).isEqualTo(key);
    assertThat(received.getString("headers.content-type"))
        .startsWith("multipart/form-data; boundary");
    assertThat(received.getLong("length")).isEqualTo(received.getLong("headers.content-length"));
    assertThat(received.getString("start")).contains("training-hours", "filename=\"a.pdf\"");
  }

  @Test
  void aFormThatIsSentTwice_hasTheSameKey_andANewFormAnother() {
    var browser = Browser.signedIn("a-peer", "peer");

    assertThat(keyIn(browser.get(PAGE + "/submit?for=training-hours")))
        .isNotEqualTo(keyIn(browser.get(PAGE + "/submit?for=training-hours")));
  }

  @Test
  void aFileThatIsNotAccepted_isExplainedBesideTheForm_inPlainWords() {
    Browser.script(
        DOCUMENTS,
        422,
        "{\"type\":\"https://cairn.example/problems/document-empty\",\"detail\":\"The file is"
            + " empty.\"}");

    Response answer =
        Browser.signedIn("a-peer", "peer")
            .uploads(
                PAGE + "/documents?for=training-hours&key=" + UUID.randomUUID(),
                new byte[] {1},
                "a.pdf");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("<title>Error: ", "<a class=\"usa-link\" href=\"#file\">Choose a file first.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errors\":[{\"detail\":\"A reason.\"}]} | A reason.",
        "{\"title\":\"A title\"} | A title",
        "{} | It was not accepted."
      })
  void aRefusal_isNeverShownAsASuccess(String problem, String words) {
    Browser.script(DOCUMENTS, 409, problem);

    String page =
        Browser.signedIn("a-peer", "peer")
            .uploads(
                PAGE + "/documents?for=training-hours&key=" + UUID.randomUUID(),
                new byte[] {1},
                "a.pdf")
            .asString();

    assertThat(page).contains("The file was not taken", words);
  }

  @Test
  void aFileBeyondTheLimit_isRefusedBeforeItIsSent() {
    String session = Browser.signedIn("a-peer", "peer").session();

    String answer =
        Wire.say(
            "POST "
                + PAGE
                + "/documents?for=training-hours&key="
                + UUID.randomUUID()
                + " HTTP/1.1\r\nHost: cairn.example\r\nAccept: text/html\r\nSec-Fetch-Site:"
                + " same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nCookie: "
                + Browser.SESSION
                + "="
                + session
                + "\r\nContent-Length: 30000000\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 303")
        .contains(PAGE + "/submit?for=training-hours&not=too-large&bytes=30000000");
    assertThat(
            Browser.signedIn("a-peer", "peer")
                .get(PAGE + "/submit?for=training-hours&not=too-large&bytes=30000000")
                .asString())
        .contains("Your file is 29 MB. The most we can take is 25 MB.");
  }
}
