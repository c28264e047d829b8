package org.cairn.evidence.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.cairn.evidence.SignedStatement;
import org.cairn.evidence.SigningKeys;

/**
 * The tip of a chain, signed and published: whoever keeps it can prove later that nothing up to
 * there was changed or removed.
 *
 * @param number counts a service's roots from 1
 * @param day the day whose end it marks; for a requested one, the day of the request
 * @param through how many entries it covers
 */
public record Root(
    String service,
    long number,
    LocalDate day,
    boolean daily,
    long through,
    byte[] chain,
    Instant signedAt,
    String signature) {

  static final String TYPE = "vnd.cairn.audit-root+json";

  static final String COLUMNS =
      "number, day, daily, through, chain, signed_at, signature FROM audit.root";

  /** The columns as they are signed. */
  record Claims(
      String service,
      long number,
      String day,
      boolean daily,
      long through,
      String chain,
      String signedAt) {}

  static Root signed(
      SigningKeys keys,
      String service,
      long number,
      LocalDate day,
      boolean daily,
      ChainTip tip,
      Instant signedAt) {
    var root = new Root(service, number, day, daily, tip.through(), tip.chain(), signedAt, "");
    return root.with(SignedStatement.sign(keys, TYPE, root.claims()));
  }

  private Root with(String signed) {
    return new Root(service, number, day, daily, through, chain, signedAt, signed);
  }

  static Root read(String service, ResultSet result) throws SQLException {
    return new Root(
        service,
        result.getLong("number"),
        result.getObject("day", LocalDate.class),
        result.getBoolean("daily"),
        result.getLong("through"),
        result.getBytes("chain"),
        result.getObject("signed_at", OffsetDateTime.class).toInstant(),
        result.getString("signature"));
  }

  private Claims claims() {
    return new Claims(
        service, number, day.toString(), daily, through, chainInHex(), signedAt.toString());
  }

  public String chainInHex() {
    return HexFormat.of().formatHex(chain);
  }

  boolean holds(SigningKeys keys) {
    Optional<JsonNode> said = SignedStatement.verified(keys, TYPE, signature);
    return said.isPresent() && said.get().equals(SignedStatement.asJson(claims()));
  }
}
