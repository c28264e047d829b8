package org.cairn.applications.peer.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.PersonName;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Registered by the person, or imported by a board and then without a name. */
@Entity
@Table(name = "peer")
@DynamicUpdate
public class PeerRow {

  @Id public UUID id;

  public @Nullable String givenName;
  public @Nullable String familyName;
  public @Nullable Instant registeredAt;

  /** The state whose board imported the record. */
  public @Nullable String importedBy;

  public @Nullable String importedFrom;
  public @Nullable LocalDate registeredOn;

  @Version public long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected PeerRow() {}

  PeerRow(PeerEvent.Registered event) {
    this.id = event.peerId();
    this.givenName = event.givenName();
    this.familyName = event.familyName();
    this.registeredAt = event.registeredAt();
  }

  public PersonName name() {
    return new PersonName(givenName, familyName);
  }
}
