package org.cairn.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@ApplicationScoped
public class JtaTransactionRunner implements TransactionRunner {

  private final DataSource database;

  public JtaTransactionRunner(DataSource database) {
    this.database = database;
  }

  @Override
  public void inNewTransaction(Work work) throws SQLException {
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> {
            try (Connection connection = database.getConnection()) {
              work.on(connection);
            } catch (SQLException e) {
              throw new Carried(e);
            }
          });
    } catch (Carried e) {
      throw e.sqlException;
    }
  }

  private static final class Carried extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private final SQLException sqlException;

    Carried(SQLException cause) {
      super(cause);
      this.sqlException = cause;
    }
  }
}
