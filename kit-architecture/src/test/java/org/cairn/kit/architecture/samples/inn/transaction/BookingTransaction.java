package org.cairn.kit.architecture.samples.inn.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import org.cairn.kit.architecture.samples.inn.api.BookingPage;

/** Runs a statement of its own and knows the page. Only hearing of the failure is its right. */
public record BookingTransaction(BookingPage page) {

  public boolean isOpen(Connection connection) {
    try {
      return !connection.isClosed();
    } catch (SQLException e) {
      return false;
    }
  }
}
