package org.cairn.applications.peer.store;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.peer.decision.PeerDecision;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.PeerRecord;
import org.cairn.applications.peer.decision.SignIn;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Peers in PostgreSQL. */
@ApplicationScoped
public class PeerRepository implements PanacheRepositoryBase<PeerRow, UUID> {

  private static final String EXISTING =
      "SELECT id AS peer_id, imported_by, registered_on FROM peer WHERE id = ANY (:peers)";

  private static final String INSERT =
      """
      INSERT INTO peer (id, imported_by, imported_from, registered_on, version)
      SELECT p.*, 0
        FROM unnest(:peers::uuid[], :boards::text[], :sources::text[], :days::date[]) AS p
      """;

  private final IdentityBindings bindings;
  private final Sql sql;

  public PeerRepository(IdentityBindings bindings, Sql sql) {
    this.bindings = bindings;
    this.sql = sql;
  }

  public SignIn signIn(String subject) {
    return bindings
        .personOf(Kind.PEER, subject)
        .<SignIn>map(SignIn.BoundTo::new)
        .orElseGet(SignIn.Unbound::new);
  }

  /**
   * @param events of one registration, which has one
   * @throws CommandRefused if another request of the same sign-in was faster
   */
  public PeerRow register(List<PeerEvent> events) {
    return switch (events.getFirst()) {
      case PeerEvent.Registered registered -> {
        var row = new PeerRow(registered);
        persistAndFlush(row);
        if (!bindings.bind(Kind.PEER, registered.subject(), registered.peerId())) {
          throw new CommandRefused(List.of(PeerDecision.alreadyRegistered()));
        }
        yield row;
      }
      case PeerEvent.Imported _ ->
          throw new IllegalStateException("A registration imports no record");
    };
  }

  private record Row(UUID peerId, @Nullable String importedBy, @Nullable LocalDate registeredOn) {
    private PeerRecord state() {
      return importedBy == null || registeredOn == null
          ? new PeerRecord.Registered()
          : new PeerRecord.Imported(importedBy, registeredOn);
    }
  }

  /** What is recorded under these ids; nothing under those that are missing. */
  public Map<UUID, PeerRecord> existing(Collection<UUID> peerIds) {
    return sql.of(EXISTING).withIds("peers", peerIds).list(Row.class).stream()
        .collect(toMap(Row::peerId, Row::state));
  }

  /** Hundreds of imported records with one statement. */
  public void insert(List<PeerEvent.Imported> records) {
    sql.of(INSERT)
        .withColumn("peers", records, PeerEvent.Imported::peerId)
        .withColumn("boards", records, PeerEvent.Imported::jurisdiction)
        .withColumn("sources", records, PeerEvent.Imported::importedFrom)
        .withColumn("days", records, PeerEvent.Imported::registeredOn)
        .update();
  }
}
