package org.cairn.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.KeyInFlight;
import org.cairn.kit.problem.KeyReused;

/**
 * Looks up what was answered to a key, and keeps twins apart. The key itself is stored by the
 * outbox, in the statement that stores the facts: a command that is rolled back leaves no key.
 */
@ApplicationScoped
public class IdempotencyKeys {

  /**
   * The lock is taken for the rest of the transaction. If the twin committed between this
   * statement's snapshot and the lock, the row is not seen here, and the primary key stops the
   * second one.
   *
   * <p>From here to the end of the transaction plans are kept. What a command asks is the same each
   * time and finds its rows by key, but it comes in arrays whose length a planner can only guess:
   * it would plan anew at each call, which takes as long as carrying the plan out.
   */
  private static final String CLAIM =
      """
      SELECT pg_try_advisory_xact_lock(hashtextextended(w.subject || E'\\n' || w.key, 0)) AS free,
             set_config('plan_cache_mode', 'force_generic_plan', true),
             k.request_hash, k.status, k.headers, k.body, k.record, k.whose, k.why
        FROM (VALUES (?, ?)) AS w (subject, key)
        LEFT JOIN idempotency_key k ON k.subject = w.subject AND k.key = w.key
      """;

  private static final String FORGET =
      "DELETE FROM idempotency_key WHERE answered_at < now() - interval '30 days'";

  private final DataSource database;
  private final AuditLog audit;

  public IdempotencyKeys(DataSource database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * @return the stored answer if this very request was carried out before; that it was repeated is
   *     recorded then
   * @throws KeyInFlight if a twin is being carried out
   * @throws KeyReused if the key stood for another request
   */
  public Optional<StoredResponse> claim(IdempotentRequest request) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setString(1, request.subject());
      statement.setString(2, request.key());
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return read(result, request);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Idempotency keys cannot be read", e);
    }
  }

  private Optional<StoredResponse> read(ResultSet result, IdempotentRequest request)
      throws SQLException {
    byte[] hash = result.getBytes("request_hash");
    if (hash == null) {
      if (!result.getBoolean("free")) {
        throw new KeyInFlight();
      }
      return Optional.empty();
    }
    if (!MessageDigest.isEqual(hash, request.hash())) {
      throw new KeyReused();
    }
    Array whose = result.getArray("whose");
    audit.recordReplay(
        AuditSubject.stored(
            result.getString("why"),
            result.getObject("record", UUID.class),
            whose == null ? null : (UUID[]) whose.getArray()));
    return Optional.of(
        StoredResponse.of(
            result.getInt("status"), result.getString("headers"), result.getString("body")));
  }

  @Scheduled(every = "1h", delayed = "10m")
  void forgetOldAnswers() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.executeUpdate();
    }
  }
}
