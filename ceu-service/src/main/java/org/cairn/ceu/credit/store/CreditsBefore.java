package org.cairn.ceu.credit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.Reporter;
import org.jspecify.annotations.Nullable;

/** What is recorded already when hours are reported, in one look. */
@ApplicationScoped
public class CreditsBefore {

  private static final String THAT_DAY =
      """
      (SELECT coalesce(sum(hours), 0) FROM credit
        WHERE peer_id = ? AND earned_on = ? AND status = 'earned')
      """;

  private static final String LOOK =
      """
      SELECT (SELECT id FROM credit WHERE source = ? AND issuer = ? AND certificate_number = ?),
             {day},
             EXISTS (SELECT FROM credit WHERE peer_id = ? AND source = ? AND issuer = ?)
      """
          .replace("{day}", THAT_DAY);

  private final DataSource database;

  public CreditsBefore(DataSource database) {
    this.database = database;
  }

  /**
   * @param certificate the credit that was recorded of the same certificate
   * @param hoursThatDay of the peer, that count
   * @param knownToIssuer whether the reporter has recorded anything of the peer
   */
  public record Before(
      @Nullable UUID certificate, BigDecimal hoursThatDay, boolean knownToIssuer) {}

  /** To be asked while nobody else changes what is recorded of the peer. */
  public Before of(CreditFacts facts, Reporter reporter) {
    String source = reporter.source().wire();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK)) {
      statement.setString(1, source);
      statement.setString(2, reporter.issuer());
      statement.setString(3, facts.certificateNumber());
      statement.setObject(4, facts.peerId());
      statement.setObject(5, facts.on());
      statement.setObject(6, facts.peerId());
      statement.setString(7, source);
      statement.setString(8, reporter.issuer());
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return new Before(
            result.getObject(1, UUID.class), result.getBigDecimal(2), result.getBoolean(3));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Credits cannot be read", e);
    }
  }

  /** What counts of the peer on that day. */
  public BigDecimal hoursOn(UUID peerId, LocalDate day) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT " + THAT_DAY)) {
      statement.setObject(1, peerId);
      statement.setObject(2, day);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBigDecimal(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Credits cannot be read", e);
    }
  }
}
