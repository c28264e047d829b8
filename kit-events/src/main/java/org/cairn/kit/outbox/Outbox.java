package org.cairn.kit.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.contracts.EventJson;
import org.cairn.evidence.audit.AuditEntry;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.problem.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Stores facts in the transaction of the state they describe, together with the command's audit
 * entry and the response for repeated requests: one statement, because each further round trip
 * costs as much as the commit.
 *
 * <p>Weaknesses, so that nobody is surprised: a fact is published at least once, not exactly once
 * (the consumers' inbox makes it once); facts of different aggregates of one key are published in
 * the order of their commits only as far as the relay's rounds tell them apart; while Kafka is away
 * the table grows.
 */
@ApplicationScoped
public class Outbox {

  /**
   * The maximum size of a stored response, in characters. A full import in which each row is
   * refused for each of its fields comes to about half of it.
   */
  static final int LONGEST_ANSWER = 8 * 1024 * 1024;

  private static final String APPEND =
      """
      WITH incoming AS (
        SELECT e.*, row_number() OVER (PARTITION BY e.aggregate_id ORDER BY e.nth) AS step,
               count(*) OVER (PARTITION BY e.aggregate_id) AS steps
          FROM unnest(?::text[], ?::uuid[], ?::text[], ?::bytea[], ?::text[], ?::uuid[], ?::text[],
                      ?::uuid[], ?::uuid[])
               WITH ORDINALITY AS e(channel, aggregate_id, type, payload, event_key, subject,
                                    jurisdiction, correlation_id, causation_id, nth)
      ), counter AS (
        INSERT INTO aggregate_sequence AS s (aggregate_id, last_sequence, last_time)
        SELECT aggregate_id, count(*), clock_timestamp() + count(*) * interval '1 microsecond'
          FROM incoming GROUP BY aggregate_id ORDER BY aggregate_id
        ON CONFLICT (aggregate_id) DO UPDATE
           SET last_sequence = s.last_sequence + excluded.last_sequence,
               last_time = greatest(
                   s.last_time + excluded.last_sequence * interval '1 microsecond',
                   clock_timestamp())
        RETURNING aggregate_id, last_sequence, last_time
      ), audited AS (
        {audited} WHERE ?
        RETURNING record, whose, why
      ), answered AS (
        INSERT INTO idempotency_key (subject, key, request_hash, status, headers, body, record, whose,
                                     why)
        SELECT ?, ?, ?, ?, ?::jsonb, ?, a.record, a.whose, a.why FROM audited a WHERE ?
      )
      INSERT INTO outbox (aggregatetype, aggregateid, type, payload, event_key, subject, jurisdiction,
                          sequence, time, correlation_id, causation_id, traceparent)
      SELECT i.channel, i.aggregate_id, i.type, i.payload, i.event_key, i.subject, i.jurisdiction,
             c.last_sequence - i.steps + i.step,
             c.last_time - (i.steps - i.step) * interval '1 microsecond',
             i.correlation_id, i.causation_id, ?
        FROM incoming i JOIN counter c USING (aggregate_id)
       ORDER BY i.nth
      """
          .replace("{audited}", AuditEntry.INSERT);

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final RelayLoop relay;

  public Outbox(
      DataSource database, TransactionSynchronizationRegistry transactions, RelayLoop relay) {
    this.database = database;
    this.transactions = transactions;
    this.relay = relay;
  }

  /** For what is no command: an announcement about the running of the service itself. */
  public void append(List<OutgoingEvent> events) {
    append(events, null, AuditEntry.NONE);
  }

  /**
   * @param answered the answer to be kept, where the command came as a request with a key
   * @throws CommandRefused if a fact or the answer is too large to be published or kept: nothing of
   *     the command remains then
   * @throws IllegalStateException outside a transaction: a fact without its state, or a state
   *     without its fact, must be impossible
   */
  public void append(
      List<OutgoingEvent> events, @Nullable CompletedRequest answered, AuditEntry entry) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("The outbox is written inside a transaction or not at all");
    }
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A command that changes nothing has nothing to publish");
    }
    refuseWhatIsTooLarge(events, answered);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(APPEND)) {
      bindEvents(connection, statement, events);
      int next = entry.bind(connection, statement, 10, events.getFirst().origin().correlationId());
      statement.setBoolean(next, !entry.equals(AuditEntry.NONE));
      next = bindAnswer(statement, next + 1, answered);
      statement.setString(next, currentTraceparent());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw OutboxFailure.of(e);
    }
    transactions.registerInterposedSynchronization(new WakeAfterCommit(relay));
  }

  /**
   * Whatever the bounds of requests say: a fact that the broker refuses would stop its key, and one
   * that it takes would be read again and again by whoever shows it.
   */
  private static void refuseWhatIsTooLarge(
      List<OutgoingEvent> events, @Nullable CompletedRequest answered) {
    if (events.stream().anyMatch(event -> event.payload().length > EventJson.LARGEST_BYTES)) {
      throw tooLarge(
          "fact-too-large",
          "What would be published of this has more than " + EventJson.LARGEST_BYTES + " bytes.");
    }
    if (answered != null && answered.answer().body().length() > LONGEST_ANSWER) {
      throw tooLarge("answer-too-large", "The answer would be too long; send less at once.");
    }
  }

  private static CommandRefused tooLarge(String kind, String message) {
    return new CommandRefused(List.of(new Refusal(kind, RefusalType.RULE, "", message, List.of())));
  }

  private static void bindEvents(
      Connection connection, PreparedStatement statement, List<OutgoingEvent> events)
      throws SQLException {
    statement.setArray(1, column(connection, "text", events, OutgoingEvent::channel));
    statement.setArray(2, column(connection, "uuid", events, OutgoingEvent::aggregateId));
    statement.setArray(3, column(connection, "text", events, OutgoingEvent::type));
    byte[][] payloads = events.stream().map(OutgoingEvent::payload).toArray(byte[][]::new);
    statement.setArray(4, connection.createArrayOf("bytea", payloads));
    statement.setArray(5, column(connection, "text", events, OutgoingEvent::key));
    statement.setArray(6, column(connection, "uuid", events, OutgoingEvent::subject));
    statement.setArray(7, column(connection, "text", events, OutgoingEvent::jurisdiction));
    statement.setArray(8, column(connection, "uuid", events, e -> e.origin().correlationId()));
    statement.setArray(9, column(connection, "uuid", events, e -> e.origin().causationId()));
  }

  private static Array column(
      Connection connection,
      String type,
      List<OutgoingEvent> events,
      Function<OutgoingEvent, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, events.stream().map(value).toArray());
  }

  private static int bindAnswer(
      PreparedStatement statement, int from, @Nullable CompletedRequest answered)
      throws SQLException {
    statement.setString(from, answered == null ? null : answered.request().subject());
    statement.setString(from + 1, answered == null ? null : answered.request().key());
    statement.setBytes(from + 2, answered == null ? null : answered.request().hash());
    statement.setShort(from + 3, answered == null ? 0 : (short) answered.answer().status());
    statement.setString(from + 4, answered == null ? null : answered.answer().headersAsJson());
    statement.setString(from + 5, answered == null ? null : answered.answer().body());
    statement.setBoolean(from + 6, answered != null);
    return from + 7;
  }

  private static @Nullable String currentTraceparent() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }

  private record WakeAfterCommit(RelayLoop relay) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Nothing to do before the commit: only a committed fact may wake the relay.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
