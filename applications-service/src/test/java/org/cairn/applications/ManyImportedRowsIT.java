package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Register.aRegister;
import static org.cairn.applications.Register.outcomes;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many rows an import has, the database is asked as often. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ManyImportedRowsIT {

  private static final List<String> TABLES =
      List.of("peer", "application", "application_decision", "certificate", "certificate_renewal");

  private final Visitor board = boardOf("zz");

  @BeforeEach
  void everyStatementThatWrites_isCounted() {
    ServiceDatabase.execute(
        """
        CREATE TABLE written (nth bigint GENERATED ALWAYS AS IDENTITY, name text);
        CREATE FUNCTION count_statement() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO written (name) VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
        GRANT ALL ON written TO PUBLIC;
        """);
    TABLES.forEach(table ->
        ServiceDatabase.execute(
            """
            CREATE TRIGGER counted AFTER INSERT OR UPDATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION count_statement()
            """
                .formatted(table)));
  }

  @AfterEach
  void nothingIsCountedAnyMore() {
    ServiceDatabase.execute("DROP FUNCTION count_statement() CASCADE; DROP TABLE written");
  }

  @Test
  void oneStatementForEachKindOfRow_alsoForHundreds() {
    Register register = aRegister();
    Stream.generate(UUID::randomUUID).limit(200).forEach(peer -> live(register, peer));

    assertThat(outcomes(register.importedBy(board)))
        .hasSize(1000)
        .allMatch(it -> it.endsWith(" recorded"));

    assertThat(ServiceDatabase.rows("SELECT name FROM written"))
        .extracting(row -> row.get("name"))
        .containsExactlyInAnyOrderElementsOf(TABLES);
  }

  /** Five rows. */
  private static void live(Register register, UUID peer) {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    register
        .peer(peer, "2016-01-10")
        .application(first, peer, "2016-02-01")
        .application(second, peer, "2017-02-01")
        .withdrawal(first, "2016-03-01")
        .certificateOf(second, UUID.randomUUID(), peer, "2017-07-01", "2019-06-01");
  }

  @Test
  void aThousandAndOneRows_areTooMany() {
    Register register = aRegister();
    Stream.generate(UUID::randomUUID)
        .limit(1001)
        .forEach(peer -> register.peer(peer, "2016-01-10"));

    assertProblem(register.importedBy(board), 422, "invalid-value");
  }
}
