package org.cairn.billing.agency.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cairn.billing.agency.decision.AgencyEvent;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agency")
public class AgencyRow {

  @Id private UUID id;

  @Column(updatable = false)
  private String organization;

  @Column(name = "provider_type")
  private String providerType;

  @Column(updatable = false)
  private String jurisdiction;

  @Column(name = "registered_at", updatable = false)
  private Instant registeredAt;

  @Column(name = "imported_from", updatable = false)
  private @Nullable String importedFrom;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected AgencyRow() {}

  AgencyRow(AgencyEvent.Registered registered) {
    this.id = registered.agencyId();
    this.organization = registered.organization();
    this.providerType = registered.providerType().name().toLowerCase(Locale.ROOT);
    this.jurisdiction = registered.jurisdiction();
    this.registeredAt = registered.registeredAt();
    this.importedFrom = registered.importedFrom();
  }

  public UUID id() {
    return id;
  }

  public String organization() {
    return organization;
  }

  public String providerType() {
    return providerType;
  }

  public String jurisdiction() {
    return jurisdiction;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  /** Where it was recorded before; null when it was not. */
  public @Nullable String importedFrom() {
    return importedFrom;
  }

  public long version() {
    return version;
  }
}
