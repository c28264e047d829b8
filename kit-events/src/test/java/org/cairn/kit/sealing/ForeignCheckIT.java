package org.cairn.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.Root;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log checked by what we did not write: PostgreSQL's hashes, and the cryptography of node. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ForeignCheckIT {

  /** The encoding as ADR 0014 describes it, in SQL. */
  static final String LEAF =
      """
      SELECT sha256('\\x01'::bytea || test_value(e.position::text) || test_value(e.tx::text)
          || test_value((extract(epoch FROM e.recorded_at) * 1000000)::bigint::text)
          || test_value(e.who) || test_list(e.roles) || test_value(e.action) || test_value(e.kind)
          || test_value(e.record::text) || test_list(e.whose::text[]) || test_value(e.why)
          || test_value(e.outcome) || test_value(e.findings::text) || test_value(e.correlation::text))
        FROM audit.entry e\
      """;

  private static final String CHAIN =
      """
      WITH RECURSIVE leaves AS (
        SELECT row_number() OVER (ORDER BY tx, position) AS nth, (%s WHERE e.position = o.position) AS leaf
          FROM audit.entry o
      ), chain AS (
        SELECT 0::bigint AS nth, sha256(convert_to(E'org.cairn.audit.v1\\nkit', 'UTF8')) AS tip
        UNION ALL
        SELECT l.nth, sha256(c.tip || l.leaf) FROM chain c JOIN leaves l ON l.nth = c.nth + 1
      )
      SELECT encode(tip, 'hex') FROM chain WHERE nth > 0 ORDER BY nth
      """
          .formatted(LEAF);

  private static final String CHECK =
      """
      import { createPublicKey, verify } from 'node:crypto';
      import { readFileSync } from 'node:fs';
      const { statement, jwk } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
      const [header, payload, signature] = statement.split('.');
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      const valid = verify(null, Buffer.from(header + '.' + payload), key,
        Buffer.from(signature, 'base64url'));
      console.log(JSON.stringify({ valid, said: JSON.parse(Buffer.from(payload, 'base64url')) }));
      """;

  @Inject DataSource database;
  @Inject SigningKeys keys;

  private Ledger ledger;

  @BeforeEach
  void aSmallLog() {
    ledger = new Ledger(database, keys);
    functions();
    ledger.write(8);
    Ledger.tamper(
        "UPDATE audit.entry SET who = NULL, record = NULL, whose = '{}' WHERE position = 3");
    ledger.seal();
  }

  static void functions() {
    Ledger.tamper(
        """
        CREATE OR REPLACE FUNCTION test_value(t text) RETURNS bytea IMMUTABLE LANGUAGE sql AS $$
          SELECT CASE WHEN t IS NULL THEN '\\xffffffff'::bytea
                 ELSE int4send(octet_length(convert_to(t, 'UTF8'))) || convert_to(t, 'UTF8') END $$
        """);
    Ledger.tamper(
        """
        CREATE OR REPLACE FUNCTION test_list(t text[]) RETURNS bytea IMMUTABLE LANGUAGE sql AS $$
          SELECT int4send(cardinality(t)) || coalesce(
              (SELECT string_agg(test_value(u.v), ''::bytea ORDER BY u.n)
                 FROM unnest(t) WITH ORDINALITY AS u (v, n)), ''::bytea) $$
        """);
  }

  @Test
  void postgresqlsOwnHashes_giveTheSameChain() {
    assertThat(Ledger.texts("SELECT encode(chain, 'hex') FROM audit.link ORDER BY nth"))
        .hasSize(8)
        .isEqualTo(Ledger.texts(CHAIN));
  }

  @Test
  void node_findsTheRootsSignatureValid_andReadsTheSame() throws Exception {
    Root root = ledger.sign();

    JsonNode answer = checkedByNode(root.signature(), keys.published().getFirst());

    assertThat(answer.path("valid").asBoolean()).isTrue();
    assertThat(answer.at("/said/service").asText()).isEqualTo("kit");
    assertThat(answer.at("/said/through").asInt()).isEqualTo(8);
    assertThat(answer.at("/said/chain").asText())
        .isEqualTo(root.chainInHex())
        .isEqualTo(Ledger.texts(CHAIN).getLast());
  }

  @Test
  void node_findsAnotherSignatureInvalid() throws Exception {
    String signature = ledger.sign().signature();
    int dot = signature.lastIndexOf('.') + 1;
    char other = signature.charAt(dot) == 'A' ? 'B' : 'A';

    JsonNode answer =
        checkedByNode(
            signature.substring(0, dot) + other + signature.substring(dot + 1),
            keys.published().getFirst());

    assertThat(answer.path("valid").isBoolean()).isTrue();
    assertThat(answer.path("valid").asBoolean()).isFalse();
  }

  private static JsonNode checkedByNode(String statement, Object jwk)
      throws IOException, InterruptedException {
    var json = new ObjectMapper();
    Path script = Files.writeString(Path.of("target", "check-root.mjs"), CHECK, UTF_8);
    Path question = Path.of("target", "root.json");
    json.writeValue(question.toFile(), Map.of("statement", statement, "jwk", jwk));
    Process node =
        new ProcessBuilder(List.of("node", script.toString(), question.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), UTF_8);
    assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).describedAs(said).isZero();
    return json.readTree(said);
  }
}
