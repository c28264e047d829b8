package org.cairn.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditedPages;
import org.cairn.evidence.audit.AuditedPages.Wanted;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page is found by an index, whatever it is narrowed down by, and so is what is to be sealed. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PagesPlanIT {

  private static final UUID PERSON = UUID.fromString("00000000-0000-0000-0000-000000000077");
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  @Inject DataSource database;
  @Inject SigningKeys keys;

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of(new Wanted(null, null, null, null, null, null), "entry_pkey"),
        Arguments.of(new Wanted("sign-in-77", null, null, null, null, null), "entry_who"),
        Arguments.of(new Wanted(null, "action-77", null, null, null, null), "entry_action"),
        Arguments.of(new Wanted(null, null, PERSON, null, null, null), "entry_record"),
        Arguments.of(new Wanted(null, null, null, PERSON, null, null), "entry_whose"),
        Arguments.of(
            new Wanted(null, null, null, null, BEGIN, BEGIN.plusSeconds(600)), "entry_time"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPage_isFoundByItsIndex(Wanted wanted, String index) throws SQLException {
    many();
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("EXPLAIN (COSTS OFF) " + AuditedPages.sql(wanted))) {
      AuditedPages.bind(statement, wanted, Long.MAX_VALUE, 51);

      assertThat(plan(statement)).contains(index).doesNotContain("Seq Scan");
    }
  }

  @Test
  void whatIsToBeSealed_isFoundByItsIndex_inItsOrder() throws SQLException {
    many();
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                EXPLAIN (COSTS OFF)
                SELECT * FROM audit.entry e
                 WHERE (e.tx, e.position) > ('3'::text::xid8, 5) AND e.tx < '99999999'::text::xid8
                 ORDER BY e.tx, e.position LIMIT 10000
                """)) {
      assertThat(plan(statement)).contains("entry_sealing").doesNotContain("Sort");
    }
  }

  private void many() {
    new Ledger(database, keys);
    Ledger.tamper(
        """
        INSERT INTO audit.entry (recorded_at, who, roles, action, kind, record, whose, why, outcome,
                                 findings)
        SELECT '2026-01-01Z'::timestamptz + n * interval '1 minute', 'sign-in-' || n % 1000,
               '{peer}', 'action-' || n % 1000, 'read', lpad((n % 1000)::text, 32, '0')::uuid,
               ARRAY[lpad((n % 1000)::text, 32, '0')::uuid], 'own-record', 'done', '[]'
          FROM generate_series(1, 50000) n
        """);
    Ledger.tamper("VACUUM ANALYZE audit.entry");
  }

  private static String plan(PreparedStatement statement) throws SQLException {
    var plan = new StringBuilder();
    try (ResultSet lines = statement.executeQuery()) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
