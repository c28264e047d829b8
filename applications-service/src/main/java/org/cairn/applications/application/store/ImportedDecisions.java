package org.cairn.applications.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/** Decisions that boards bring in: without the facts they weighed and without their words. */
@ApplicationScoped
public class ImportedDecisions {

  /** An array has no rows of different lengths, so the reasons of a decision come as one text. */
  private static final String INSERT =
      """
      INSERT INTO application_decision (application_id, outcome, decided_on, reasons, pack_version,
                                        imported_from)
      SELECT d.application_id, d.outcome, d.decided_on, string_to_array(d.reasons, E'\\n'),
             d.pack_version, d.imported_from
        FROM unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[])
             AS d (application_id, outcome, decided_on, reasons, pack_version, imported_from)
      """;

  private final DataSource database;

  public ImportedDecisions(DataSource database) {
    this.database = database;
  }

  private record Row(
      UUID applicationId,
      String outcome,
      LocalDate on,
      String reasons,
      String packVersion,
      @Nullable String importedFrom) {}

  public void insert(
      List<ApplicationEvent.Denied> denied, List<ApplicationEvent.Certified> approved) {
    List<Row> rows =
        Stream.concat(
                denied.stream().map(ImportedDecisions::row),
                approved.stream().map(ImportedDecisions::row))
            .toList();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", rows.stream().map(Row::applicationId).toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", rows.stream().map(Row::outcome).toArray()));
      statement.setArray(3, connection.createArrayOf("date", rows.stream().map(Row::on).toArray()));
      statement.setArray(
          4, connection.createArrayOf("text", rows.stream().map(Row::reasons).toArray()));
      statement.setArray(
          5, connection.createArrayOf("text", rows.stream().map(Row::packVersion).toArray()));
      statement.setArray(
          6, connection.createArrayOf("text", rows.stream().map(Row::importedFrom).toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Decisions cannot be written", e);
    }
  }

  private static Row row(ApplicationEvent.Denied e) {
    return new Row(
        e.applicationId(),
        ApplicationRow.DENIED,
        e.deniedOn(),
        String.join("\n", e.findings().stream().map(Finding::ruleId).toList()),
        e.packVersion(),
        e.importedFrom());
  }

  private static Row row(ApplicationEvent.Certified e) {
    return new Row(
        Objects.requireNonNull(e.applicationId()),
        ApplicationRow.APPROVED,
        e.certifiedOn(),
        "",
        e.packVersion(),
        e.importedFrom());
  }
}
