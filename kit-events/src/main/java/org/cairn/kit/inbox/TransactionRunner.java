package org.cairn.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a new transaction: all of it, or nothing. */
public interface TransactionRunner {

  void inNewTransaction(Work work) throws SQLException;

  interface Work {
    /**
     * @param connection takes part in the transaction
     */
    void on(Connection connection) throws SQLException;
  }
}
