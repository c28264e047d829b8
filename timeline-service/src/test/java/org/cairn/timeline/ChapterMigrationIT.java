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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.kit.sql.Sql;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.timeline.projection.EntryTable;
import org.cairn.timeline.projection.TimelineEntry;
import org.cairn.timeline.projection.TimelineProjection;
import org.cairn.timeline.store.Arrival;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A timeline from before the chapters of today equals a rebuilt one once it is migrated. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ChapterMigrationIT {

  private static final String SCHEMA = "before_chapters";

  /** No event of these types is older than the chapters of today. */
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
  void olderEntries_areInTheirChapters_asIfRebuilt() throws Exception {
    giveASchemaToTheService();
    migrate("0103");
    List<TimelineEntry> rebuilt =
        EventCatalog.all().stream()
            .filter(TimelineProjection::isOnTheTimeline)
            .filter(type -> !LATER.contains(type.name()))
            .map(ChapterMigrationIT::entry)
            .toList();
    inTheSchema(sql ->
        EntryTable.LIVE.insert(
            sql, rebuilt.stream().map(ChapterMigrationIT::withFormerChapter).toList()));

    migrate("latest");

    inTheSchema(sql -> {
      sql.of("CREATE TABLE timeline_entry_next (LIKE timeline_entry)").update();
      EntryTable.NEXT.insert(sql, rebuilt);
      assertThat(EntryTable.LIVE.fingerprint(sql)).isEqualTo(EntryTable.NEXT.fingerprint(sql));
      assertThat(EntryTable.LIVE.fingerprint(sql).entries()).isEqualTo(rebuilt.size());
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

  private void inTheSchema(Consumer<Sql> work) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("SET LOCAL search_path TO " + SCHEMA);
        work.accept(Sql.over(connection));
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static TimelineEntry entry(EventType type) {
    try (InputStream in =
        Objects.requireNonNull(
            EventCatalog.class.getResourceAsStream("/" + type.fullExampleResource()))) {
      return TimelineProjection.entryOf(
          new Arrival(
              1, UUID.randomUUID(), type.type(), Instant.EPOCH, 1, "zz", in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A chapter was once the service that published the fact. */
  private static TimelineEntry withFormerChapter(TimelineEntry e) {
    String service =
        EventCatalog.all().stream()
            .filter(type -> type.name().equals(e.type()))
            .findFirst()
            .orElseThrow()
            .context();
    return new TimelineEntry(
        e.position(),
        e.eventId(),
        e.peerId(),
        service,
        e.type(),
        e.happenedOn(),
        e.recordedAt(),
        e.aggregateId(),
        e.sequence(),
        e.jurisdiction(),
        e.details());
  }
}
