package org.cairn.supervision.supervisor.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.supervision.store.Sql;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.decision.SupervisorEvent;
import org.jspecify.annotations.Nullable;

/** Supervisors and their licenses. */
@ApplicationScoped
public class Supervisors {

  private static final String INSERT =
      """
      WITH supervisor AS (
        INSERT INTO supervisor (id, jurisdiction, ce_hours, registered_at, version)
        VALUES (?, ?, ?, ?, 0)
        RETURNING id
      )
      INSERT INTO supervisor_license (supervisor_id, nth, type, specialty, issued_on, renewal_missed_on)
      SELECT s.id, l.nth, l.type, l.specialty, l.issued_on::date, l.missed_on::date
        FROM supervisor s,
             unnest(?::text[], ?::text[], ?::text[], ?::text[])
               WITH ORDINALITY AS l (type, specialty, issued_on, missed_on, nth)
      """;

  private static final String FIND =
      "SELECT id, jurisdiction, ce_hours, registered_at, version FROM supervisor WHERE id = ?";

  private static final String LICENSES =
      """
      SELECT type, specialty, issued_on, renewal_missed_on FROM supervisor_license
       WHERE supervisor_id = ? ORDER BY nth
      """;

  private static final String FIND_ALL =
      """
      SELECT s.id, s.jurisdiction, s.ce_hours, s.registered_at, s.version,
             l.type, l.specialty, l.issued_on, l.renewal_missed_on
        FROM supervisor s JOIN supervisor_license l ON l.supervisor_id = s.id
       WHERE s.id = ANY(?) ORDER BY s.id, l.nth
      """;

  /** A supervisor as stored. */
  public record Row(
      UUID id,
      String jurisdiction,
      BigDecimal ceHours,
      Instant registeredAt,
      long version,
      List<License> licenses) {

    public Row {
      licenses = List.copyOf(licenses);
    }
  }

  private final Sql sql;

  public Supervisors(Sql sql) {
    this.sql = sql;
  }

  public Row save(SupervisorEvent event) {
    List<License> all = event.licenses();
    sql.update(
        INSERT,
        event.supervisorId(),
        event.jurisdiction(),
        event.ceHours(),
        event.registeredAt(),
        Sql.texts(all, license -> code(license.type())),
        Sql.texts(all, license -> code(license.specialty())),
        Sql.texts(all, License::issuedOn),
        Sql.texts(all, License::renewalMissedOn));
    return new Row(
        event.supervisorId(), event.jurisdiction(), event.ceHours(), event.registeredAt(), 0, all);
  }

  public Optional<Row> find(UUID id) {
    List<License> licenses = sql.rows(LICENSES, Supervisors::license, id);
    return sql.row(FIND, row -> read(row, licenses), id);
  }

  /** Those who are known, with their licenses. */
  public Map<UUID, Row> findAll(Collection<UUID> ids) {
    Map<UUID, Row> found = new HashMap<>();
    sql.rows(FIND_ALL, row -> read(row, List.of(license(row))), (Object) Sql.ids(ids))
        .forEach(row -> found.merge(row.id(), row, Supervisors::together));
    return found;
  }

  private static Row together(Row one, Row other) {
    List<License> licenses = new ArrayList<>(one.licenses());
    licenses.addAll(other.licenses());
    return new Row(
        one.id(), one.jurisdiction(), one.ceHours(), one.registeredAt(), one.version(), licenses);
  }

  private static Row read(ResultSet row, List<License> licenses) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("jurisdiction"),
        row.getBigDecimal("ce_hours"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"),
        licenses);
  }

  private static License license(ResultSet row) throws SQLException {
    String specialty = row.getString("specialty");
    return new License(
        LicenseType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
        specialty == null ? null : LicenseSpecialty.valueOf(specialty.toUpperCase(Locale.ROOT)),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("renewal_missed_on", LocalDate.class));
  }

  private static @Nullable String code(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
