package org.cairn.ceu.credit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.CreditStatus;
import org.cairn.ceu.credit.decision.Reporter;
import org.jspecify.annotations.Nullable;

/** What is recorded already when hours are reported, in one look. */
@ApplicationScoped
public class CreditsBefore {

  private static final String THAT_DAY =
      """
      SELECT coalesce(sum(hours), 0) FROM credit
       WHERE peer_id = ? AND earned_on = ? AND status IN ({statuses})
      """
          .replace(
              "{statuses}",
              CreditStatus.thatFillTheirDay().stream()
                  .map(status -> "'" + status.code() + "'")
                  .collect(Collectors.joining(", ")));
  private static final String OTHERS_THAT_DAY = THAT_DAY + " AND id <> ?";

  private static final String LOOK =
      """
      SELECT (SELECT id FROM credit WHERE source = ? AND issuer = ? AND certificate_number = ?),
             ({day}),
             EXISTS (SELECT FROM credit WHERE peer_id = ? AND source = ? AND issuer = ?)
      """
          .replace("{day}", THAT_DAY);

  private final DataSource database;

  public CreditsBefore(DataSource database) {
    this.database = database;
  }

  /**
   * @param certificate the credit that was recorded of the same certificate
   * @param hoursThatDay of the peer, those that fill the day
   * @param knownToIssuer whether the reporter has recorded anything of the peer
   */
  public record Before(
      @Nullable UUID certificate, BigDecimal hoursThatDay, boolean knownToIssuer) {}

  /** To be asked while nobody else changes what is recorded of the peer. */
  public Before of(CreditFacts facts, Reporter reporter) {
    String source = reporter.source().code();
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

  /** What fills that day of the peer beside that credit. */
  public BigDecimal otherHours(UUID creditId, UUID peerId, LocalDate day) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OTHERS_THAT_DAY)) {
      statement.setObject(1, peerId);
      statement.setObject(2, day);
      statement.setObject(3, creditId);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBigDecimal(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Credits cannot be read", e);
    }
  }
}
