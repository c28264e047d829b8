package org.cairn.applications.peer.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registered by the person, or brought in by a board and then without a name. */
@Entity
@Table(name = "peer")
public class PeerRow {

  @Id private UUID id;

  @Column(name = "given_name")
  private @Nullable String givenName;

  @Column(name = "family_name")
  private @Nullable String familyName;

  @Column(name = "registered_at")
  private @Nullable Instant registeredAt;

  @Column(name = "imported_by", insertable = false, updatable = false)
  private @Nullable String importedBy;

  @Column(name = "imported_from", insertable = false, updatable = false)
  private @Nullable String importedFrom;

  @Column(name = "registered_on", insertable = false, updatable = false)
  private @Nullable LocalDate registeredOn;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected PeerRow() {}

  public PeerRow(
      UUID id, @Nullable String givenName, @Nullable String familyName, Instant registeredAt) {
    this.id = id;
    this.givenName = givenName;
    this.familyName = familyName;
    this.registeredAt = registeredAt;
  }

  public UUID id() {
    return id;
  }

  public @Nullable String givenName() {
    return givenName;
  }

  public @Nullable String familyName() {
    return familyName;
  }

  public @Nullable Instant registeredAt() {
    return registeredAt;
  }

  /** The state whose board brought the record in. */
  public @Nullable String importedBy() {
    return importedBy;
  }

  public @Nullable String importedFrom() {
    return importedFrom;
  }

  public @Nullable LocalDate registeredOn() {
    return registeredOn;
  }

  public long version() {
    return version;
  }
}
