package org.cairn.applications.peer.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "peer")
public class PeerRow {

  @Id private UUID id;

  @Column(name = "given_name")
  private String givenName;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected PeerRow() {}

  public PeerRow(UUID id, String givenName, String familyName, Instant registeredAt) {
    this.id = id;
    this.givenName = givenName;
    this.familyName = familyName;
    this.registeredAt = registeredAt;
  }

  public UUID id() {
    return id;
  }

  public String givenName() {
    return givenName;
  }

  public String familyName() {
    return familyName;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public long version() {
    return version;
  }
}
