package org.cairn.evidence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A link with its row; one of the two may be missing. */
record LinkedRow(@Nullable Link link, @Nullable AuditedRow row) {

  /** A row of {@code audit.link}. */
  record Link(long nth, long position, byte[] leaf, byte[] chain) {}

  static LinkedRow read(ResultSet result, AuditedRows rows) throws SQLException {
    long nth = result.getLong("nth");
    Link link =
        result.wasNull()
            ? null
            : new Link(
                nth, result.getLong("linked"), result.getBytes("leaf"), result.getBytes("chain"));
    boolean hasRow = result.getString("tx") != null;
    return new LinkedRow(link, hasRow ? rows.read(result) : null);
  }
}
