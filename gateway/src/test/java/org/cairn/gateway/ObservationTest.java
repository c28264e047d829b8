package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationTest extends GatewayTest {

  @Inject
  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  @Test
  void theAccessLogNamesTheRoute_neverThePathTheQueryOrTheToken() {
    var lines = new Lines();
    Logger root = Logger.getLogger("");
    root.addHandler(lines);
    String token = SignIn.token().subject("subject-4711").signed();
    try {
      bearer(token).get("/api/v1/peers/id-4711?name=query-4711");
      given().get("/api/v1/elsewhere/id-4711?name=query-4711");
      bearer(token).get("/api/v1/absent/id-4711?name=query-4711");
      await()
          .untilAsserted(() ->
              assertThat(lines.read)
                  .anyMatch(line -> line.matches("GET /api/v1/peers/\\*\\* 200 \\d+ ms"))
                  .anyMatch(line -> line.matches("GET unrouted 404 \\d+ ms"))
                  .anyMatch(line -> line.matches("GET /api/v1/absent/\\*\\* 503 \\d+ ms")));
      assertThat(lines.read).noneMatch(line -> line.contains("4711") || line.contains(token));
    } finally {
      root.removeHandler(lines);
    }
  }

  @Test
  void aSignInThatFails_leavesNeitherANameNorATokenInTheLog() {
    var lines = new Lines();
    Logger root = Logger.getLogger("");
    root.addHandler(lines);
    try {
      var browser = new Browser();
      var question = browser.asksToSignIn();
      browser.mayHave(Browser.idToken("somebody-zaunkoenig", "another nonce"), SignIn.token());
      browser.comesBackWith("code-zaunkoenig", question.state());
      await()
          .untilAsserted(() ->
              assertThat(lines.read)
                  .anyMatch(line -> line.contains("did not start a session"))
                  .anyMatch(line -> line.startsWith("GET /sign-in/callback 401 ")));
      assertThat(lines.read).noneMatch(line -> line.contains("zaunkoenig") || line.contains("eyJ"));
    } finally {
      root.removeHandler(lines);
    }
  }

  /** The test looks for a word: a number may be in a metric by chance. */
  @Test
  void metricsAreLabelledByRoute_neverByPathOrSubject() {
    bearer(SignIn.token().subject("subject-kolibri").signed()).get("/api/v1/peers/id-kolibri");
    given().get("/api/v1/elsewhere/id-kolibri");
    given().get("/api/v1/open/id-kolibri");
    given().request("BREWKOLIBRI", "/api/v1/peers");
    Wire.get("/api/v1/peers/..\\kolibri");
    Wire.get("/api/v1//kolibri");
    await()
        .untilAsserted(() ->
            assertThat(given().get(management("metrics")).asString())
                .contains("uri=\"/api/v1/peers/**\"")
                .contains("uri=\"/api/v1/open/**\"")
                .contains("cairn_gateway_rate_buckets")
                .doesNotContainIgnoringCase("kolibri"));
  }

  private String management(String path) {
    return "http://127.0.0.1:" + managementPort + "/q/" + path;
  }

  private static final class Lines extends Handler {
    private final PatternFormatter message = new PatternFormatter("%s");
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord line) {
      read.add(message.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
