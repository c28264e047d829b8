package org.cairn.kit.sealing;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.platform.AuditRootSigned;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditRoots;
import org.cairn.evidence.audit.AuditSealing;
import org.cairn.evidence.audit.Root;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.outbox.RelayConnections;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Seals the log while others write it, and signs and publishes its tip when a day is over. */
@ApplicationScoped
public class AuditKeeping {

  private static final Logger LOG = Logger.getLogger(AuditKeeping.class);

  private final RelayConnections connections;
  private final DataSource database;
  private final Outbox outbox;
  private final IdSource ids;
  private final Clock clock;
  private final MeterRegistry meters;
  private final String service;
  private final AuditSealing sealing;
  private final AuditRoots roots;
  private @Nullable LocalDate signed;

  public AuditKeeping(
      RelayConnections connections,
      DataSource database,
      Outbox outbox,
      IdSource ids,
      Clock clock,
      MeterRegistry meters,
      SigningKeys keys,
      @ConfigProperty(name = "cairn.service") String service) {
    this.connections = connections;
    this.database = database;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
    this.service = service;
    this.sealing = new AuditSealing(service, keys, clock);
    this.roots = new AuditRoots(service, keys);
  }

  @Scheduled(every = "{cairn.audit.seal-every}", concurrentExecution = SKIP)
  void keep() {
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    try {
      seal();
      if (!yesterday.equals(signed)) {
        sign(yesterday);
        signed = yesterday;
      }
    } catch (SQLException | RuntimeException e) {
      meters.counter("cairn.audit.failures").increment();
      LOG.errorf("The audit log could not be sealed or signed: %s", e.getMessage());
    }
  }

  /** Everything whose transaction is over. */
  public void seal() throws SQLException {
    try (Connection connection = connections.open()) {
      meters.counter("cairn.audit.sealed").increment((double) sealing.sealAll(connection));
    }
  }

  /** A root of what is there now. */
  AuditRootSigned signNow() throws SQLException {
    seal();
    return sign(null).orElseThrow();
  }

  List<AuditRootSigned> page(long before, int rows) {
    try (Connection connection = database.getConnection()) {
      return roots.page(connection, before, rows).stream().map(AuditKeeping::announced).toList();
    } catch (SQLException e) {
      throw new IllegalStateException("The roots of the audit log cannot be read", e);
    }
  }

  private Optional<AuditRootSigned> sign(@Nullable LocalDate day) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          try (Connection connection = database.getConnection()) {
            var root = roots.sign(connection, day, clock.instant()).map(AuditKeeping::announced);
            root.ifPresent(this::announce);
            return root;
          }
        });
  }

  private void announce(AuditRootSigned root) {
    outbox.append(
        List.of(
            new OutgoingEvent(
                "audit-roots",
                UUID.nameUUIDFromBytes(("audit-roots of " + service).getBytes(UTF_8)),
                AuditRootSigned.TYPE,
                EventJson.write(root),
                service,
                null,
                null,
                new Origin(ids.next(), null))));
  }

  private static AuditRootSigned announced(Root root) {
    return new AuditRootSigned(
        root.service(),
        root.number(),
        root.day(),
        root.daily(),
        root.through(),
        root.chainInHex(),
        root.signedAt(),
        root.signature());
  }
}
