package org.cairn.kit.sealing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.contracts.platform.AuditRootSigned;
import org.cairn.evidence.SigningKeys;
import org.cairn.kit.access.Roles;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.RelayConnections;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log for auditors, and its roots and keys for everybody. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AuditResourceIT {

  private static final String PATH = "/api/v1/audit/kit";
  private static final Person AUDITOR = Person.with(Roles.AUDITOR);

  @Inject DataSource database;
  @Inject SigningKeys keys;
  @Inject RelayConnections connections;
  @Inject Outbox outbox;
  @Inject IdSource ids;
  @Inject Clock clock;
  @Inject MeterRegistry meters;

  private Ledger ledger;

  @BeforeEach
  void fiveEntries() {
    ledger = new Ledger(database, keys);
    ledger.write(5);
  }

  @Test
  void anAuditor_seesTheLog_newestFirst() {
    Response answer = reads("");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getList("items.action"))
        .containsExactly("action-5", "action-4", "action-3", "action-2", "action-1");
    assertThat(answer.jsonPath().getString("items[0].who")).isEqualTo("sign-in");
    assertThat(answer.jsonPath().getString("items[0].findings[0].ruleId")).isEqualTo("rule.é");
    assertThat(answer.jsonPath().getList("items[0].whose")).hasSize(2);
    assertThat(answer.jsonPath().getString("items[0].recordedAt")).endsWith("Z");
  }

  @Test
  void lookingIntoTheLog_isALookToo() {
    UUID person = new UUID(3, 4);
    reads("?whose=" + person).then().statusCode(200);

    assertThat(
            Ledger.texts(
                "SELECT action || ' ' || kind || ' ' || why || ' ' || whose::text || who"
                    + " FROM audit.entry ORDER BY position DESC LIMIT 1"))
        .containsExactly("listAuditEntries read audit {" + person + "}" + AUDITOR.subject());
  }

  @Test
  void pagesFollowEachOther_narrowedDownAlike() {
    List<String> actions = new ArrayList<>();
    String next = "?limit=2&who=sign-in";
    while (next != null) {
      Response page = reads(next);
      actions.addAll(page.jsonPath().getList("items.action", String.class));
      String link = page.header("Link");
      next = link == null ? null : link.substring(link.indexOf('?'), link.indexOf('>'));
    }

    assertThat(actions).containsExactly("action-5", "action-4", "action-3", "action-2", "action-1");
  }

  @ParameterizedTest
  @CsvSource({
    "?action=action-3, 1",
    "?who=nobody, 0",
    "?record=00000000-0000-0001-0000-000000000002, 5",
    "?record=00000000-0000-0001-0000-000000000003, 0",
    "?whose=00000000-0000-0005-0000-000000000006, 5",
    "?whose=00000000-0000-0005-0000-000000000007, 0",
    "?from=2026-01-01T00:00:00Z&action=action-1, 1",
    "?to=2026-01-01T00:00:00Z, 0",
    "?who=sign-in&action=action-2, 1"
  })
  void theLog_canBeNarrowedDown(String query, int found) {
    assertThat(reads(query).jsonPath().getList("items")).hasSize(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"whose=x", "record=1", "from=yesterday", "to=", "limit=0", "cursor=x"})
  void whatCannotBeRead_isRefused(String query) {
    Response answer = reads("?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("type")).endsWith("/bad-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "peer",
        "supervisor",
        "trainer",
        "agency",
        "board-staff",
        "board-member",
        "analyst",
        "admin"
      })
  void nobodyElse_seesTheLog_orSignsIt(String role) {
    String token = Person.with(role).token();

    given().auth().oauth2(token).get(PATH).then().statusCode(403);
    given().auth().oauth2(token).post(PATH + "/roots").then().statusCode(403);
  }

  @Test
  void withoutAToken_onlyRootsAndKeysAreOpen() {
    given().get(PATH).then().statusCode(401);
    given().post(PATH + "/roots").then().statusCode(401);
    given().get(PATH + "/roots").then().statusCode(200);
    given().get(PATH + "/keys").then().statusCode(200);
  }

  @Test
  void anotherServicesLog_isNotHere() {
    for (String path : List.of("", "/roots", "/keys")) {
      given()
          .auth()
          .oauth2(AUDITOR.token())
          .get("/api/v1/audit/other" + path)
          .then()
          .statusCode(404);
    }
  }

  @Test
  void aRootOnDemand_isSigned_published_andAnsweredToEverybody() {
    Response signed = given().auth().oauth2(AUDITOR.token()).post(PATH + "/roots");

    assertThat(signed.statusCode()).isEqualTo(200);
    assertThat(signed.jsonPath().getLong("through")).isEqualTo(5);
    assertThat(signed.jsonPath().getBoolean("daily")).isFalse();
    assertThat(given().get(PATH + "/roots").jsonPath().getString("items[0].statement"))
        .isEqualTo(signed.jsonPath().getString("statement"));
    assertThat(
            Ledger.texts(
                "SELECT convert_from(payload, 'UTF8')::jsonb ->> 'statement' FROM outbox WHERE type = '"
                    + AuditRootSigned.TYPE
                    + "' AND aggregatetype = 'audit-roots' AND event_key = 'kit'"))
        .contains(signed.jsonPath().getString("statement"));
    assertThat(ledger.verdict().findings()).isEmpty();
    assertThat(ledger.verdict().roots()).isOne();
  }

  @Test
  void thePublishedKeys_haveNoPrivatePart() {
    Response answer = given().get(PATH + "/keys");

    assertThat(answer.jsonPath().getList("keys.kid")).containsExactly("test");
    assertThat(answer.asString()).doesNotContain("\"d\"");
  }

  @Test
  void aDayThatIsOver_isSignedOnce_byWhicheverInstance() {
    var one = anInstance();
    one.keep();
    one.keep();
    anInstance().keep();

    assertThat(Ledger.texts("SELECT day FROM audit.root WHERE daily"))
        .containsExactly(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
    assertThat(ledger.verdict().findings()).isEmpty();
  }

  private AuditKeeping anInstance() {
    return new AuditKeeping(
        connections, database, outbox, ids, clock, meters, keys, Ledger.SERVICE);
  }

  private static Response reads(String query) {
    return given().auth().oauth2(AUDITOR.token()).urlEncodingEnabled(false).get(PATH + query);
  }
}
