package org.cairn.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
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
          .call(() -> {
            try (Connection connection = database.getConnection()) {
              work.on(connection);
              return true;
            }
          });
    } catch (QuarkusTransactionException e) {
      if (e.getCause() instanceof SQLException failed) {
        throw failed;
      }
      throw e;
    }
  }
}
