package org.cairn.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Database;

/**
 * Makes the database server log the statements of a service. Copying the SQL from the sources would
 * miss what the mapper and the driver make of it.
 */
record StatementLog(Cairn cairn) {
  private static final long UNTIL_EVERY_BACKEND_HAS_READ_ITS_SETTINGS = 300;

  List<Statement> during(Runnable commands) {
    Path log = Path.of(cairn.part("postgres").log());
    try {
      set("ALTER SYSTEM SET log_statement = 'all'");
      long begin = Files.size(log);
      commands.run();
      set("ALTER SYSTEM RESET log_statement");
      byte[] whole = Files.readAllBytes(log);
      String written =
          new String(whole, (int) begin, (int) (whole.length - begin), StandardCharsets.UTF_8);
      return Statement.in(written.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void set(String setting) {
    Database server = cairn.database("postgres");
    try (Connection connection = server.open();
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute(setting);
      statement.execute("SELECT pg_reload_conf()");
      TimeUnit.MILLISECONDS.sleep(UNTIL_EVERY_BACKEND_HAS_READ_ITS_SETTINGS);
    } catch (SQLException e) {
      throw new IllegalStateException(setting, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
