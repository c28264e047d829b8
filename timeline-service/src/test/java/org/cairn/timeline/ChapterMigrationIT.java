package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.kit.inbox.ReceivedEvent;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.timeline.projection.ArrivedEntry;
import org.cairn.timeline.projection.EntryTable;
import org.cairn.timeline.projection.TimelineEntry;
import org.cairn.timeline.projection.TimelineProjection;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A timeline that stood before chapters were parts of the path equals one that is told anew. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ChapterMigrationIT {

  private static final String SCHEMA = "before_chapters";

  /** Nothing of these was laid down before chapters were parts of the path. */
  private static final Set<String> LATER =
      Set.of(
          "PeerImported",
          "AgreementProposed",
          "SessionDisputed",
          "SessionDisputeSettled",
          "CreditDisputed",
          "CreditDisputeSettled",
          "EncounterConflictFound",
          "EncounterConflictSettled");

  @Inject DataSource source;

  @Test
  void whatWasLaidDownBefore_isInItsChapter_asIfToldAgain() throws Exception {
    giveASchemaToTheService();
    migrate("0103");
    List<ArrivedEntry> told =
        EventCatalog.all().stream()
            .filter(TimelineProjection::isOnTheTimeline)
            .filter(type -> !LATER.contains(type.name()))
            .map(ChapterMigrationIT::entry)
            .toList();
    inTheSchema(connection ->
        EntryTable.LIVE.insert(
            connection, told.stream().map(ChapterMigrationIT::asItWasTold).toList()));

    migrate("latest");

    inTheSchema(connection -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE timeline_entry_next (LIKE timeline_entry)");
      }
      EntryTable.NEXT.insert(connection, told);
      assertThat(EntryTable.LIVE.fingerprint(connection))
          .isEqualTo(EntryTable.NEXT.fingerprint(connection));
      assertThat(EntryTable.LIVE.fingerprint(connection).entries()).isEqualTo(told.size());
    });
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(source)
        .schemas(SCHEMA)
        .createSchemas(false)
        .locations("db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private static void giveASchemaToTheService() throws SQLException {
    String service =
        ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    try (Connection connection = PlatformResource.administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA %s AUTHORIZATION %s".formatted(SCHEMA, service));
    }
  }

  /** What is done with the schema's own timeline. */
  private interface Work {
    void with(Connection connection) throws SQLException;
  }

  private void inTheSchema(Work work) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("SET LOCAL search_path TO " + SCHEMA);
        work.with(connection);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static ArrivedEntry entry(EventType type) {
    try (InputStream in =
        Objects.requireNonNull(
            EventCatalog.class.getResourceAsStream("/" + type.fullExampleResource()))) {
      UUID id = UUID.randomUUID();
      return new ArrivedEntry(
          1,
          TimelineProjection.entryOf(
              new ReceivedEvent(
                  id,
                  type.type(),
                  "/cairn/" + type.context(),
                  null,
                  Instant.EPOCH,
                  1,
                  id,
                  null,
                  "zz",
                  null,
                  new ReceivedEvent.Place(type.topic(), 0, 0, ""),
                  Map.of(),
                  in.readAllBytes())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Then a chapter was the service that spoke. */
  private static ArrivedEntry asItWasTold(ArrivedEntry placed) {
    TimelineEntry e = placed.entry();
    String service =
        EventCatalog.all().stream()
            .filter(type -> type.name().equals(e.type()))
            .findFirst()
            .orElseThrow()
            .context();
    return new ArrivedEntry(
        placed.position(),
        new TimelineEntry(
            e.eventId(),
            e.peerId(),
            service,
            e.type(),
            e.happenedOn(),
            e.recordedAt(),
            e.aggregateId(),
            e.sequence(),
            e.jurisdiction(),
            e.details()));
  }
}
