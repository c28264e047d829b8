package org.cairn.journeys.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.cairn.journeys.evidence.AuditVerify;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Database;
import org.cairn.journeys.running.ProgramResult;

/** A log with many entries, sealed by the service and verified by {@code ./cairn audit verify}. */
record LongAuditLog(Cairn cairn, Scale scale, Path root, Path directory) {
  private static final String SERVICE = "timeline";
  private static final double LIMIT_SECONDS = 30;
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static final String ENTRIES =
      """
      INSERT INTO audit.entry (who, roles, action, kind, record, whose, why, outcome, findings,
                               correlation)
      SELECT md5('who' || n % 500)::uuid::text, '{board-staff}', 'getTimeline', 'read',
             md5('record' || n)::uuid, ARRAY[md5('peer' || n % 5000)::uuid],
             'board-of-jurisdiction', 'done', '[]', md5('request' || n)::uuid
        FROM generate_series(1, ?) n
      """;

  List<Row> measure() {
    Database log = cairn.database(SERVICE);
    fill(log);
    long begin = System.nanoTime();
    Waiting.until(() -> sealed(log) >= scale.auditRows(), TIMEOUT, "sealing");
    double sealing = (System.nanoTime() - begin) / 1e9;
    begin = System.nanoTime();
    ProgramResult result = new AuditVerify(root, directory).of(SERVICE);
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (result.status() != 0) {
      throw new IllegalStateException("the log is not sound: " + result.output());
    }
    String how =
        "rows inserted by SQL, sealed by the running service, then ./cairn audit verify --service %s from start to end; it printed: %s"
            .formatted(SERVICE, result.output().strip().replaceAll("\\s+", " "));
    String what = "audit verify of %,d rows".formatted(scale.auditRows()).replace(',', ' ');
    return List.of(
        Row.figure("sealing the audit log", "rows/s", scale.auditRows() / sealing, how),
        scale.equals(Scale.FULL)
            ? Row.atMost(LIMIT_SECONDS, what, "s", seconds, how)
            : Row.figure(what, "s", seconds, how));
  }

  private static long sealed(Database log) {
    return log
        .rows("SELECT through FROM audit.seal ORDER BY through DESC LIMIT 1", row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  private void fill(Database log) {
    try (Connection connection = log.open();
        PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
      statement.setInt(1, scale.auditRows());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the rows cannot be inserted", e);
    }
  }
}
