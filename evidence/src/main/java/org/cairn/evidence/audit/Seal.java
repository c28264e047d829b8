package org.cairn.evidence.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.cairn.evidence.SignedStatement;
import org.cairn.evidence.SigningKeys;

/**
 * What one run of the sealing job proves: the chain up to its last link, and that every row up to
 * (tx, position) is in it.
 */
record Seal(
    String service,
    long through,
    long tx,
    long position,
    byte[] chain,
    Instant sealedAt,
    String signature) {

  static final String TYPE = "vnd.cairn.audit-seal+json";

  static final String COLUMNS =
      "through, tx::text AS tx, position, chain, sealed_at, signature FROM audit.seal";

  /** The columns as they are signed. */
  record Claims(
      String service, long through, long tx, long position, String chain, String sealedAt) {}

  static Seal signed(
      SigningKeys keys, String service, ChainTip tip, long tx, long position, Instant sealedAt) {
    var seal = new Seal(service, tip.through(), tx, position, tip.chain(), sealedAt, "");
    return new Seal(
        service,
        tip.through(),
        tx,
        position,
        tip.chain(),
        sealedAt,
        SignedStatement.sign(keys, TYPE, seal.claims()));
  }

  static Seal read(String service, ResultSet result) throws SQLException {
    return new Seal(
        service,
        result.getLong("through"),
        Long.parseLong(result.getString("tx")),
        result.getLong("position"),
        result.getBytes("chain"),
        result.getObject("sealed_at", OffsetDateTime.class).toInstant(),
        result.getString("signature"));
  }

  private Claims claims() {
    return new Claims(
        service, through, tx, position, HexFormat.of().formatHex(chain), sealedAt.toString());
  }

  boolean holds(SigningKeys keys) {
    Optional<JsonNode> said = SignedStatement.verified(keys, TYPE, signature);
    return said.isPresent() && said.get().equals(SignedStatement.asJson(claims()));
  }

  /** Whether everything up to that transaction and position has been sealed. */
  boolean reaches(AuditedRow row) {
    return row.tx() < tx || (row.tx() == tx && row.position() <= position);
  }
}
