package org.cairn.supervision.supervisor.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.jurisdictions.parameter.LicenceSpecialty;
import org.cairn.jurisdictions.parameter.LicenceType;
import org.cairn.supervision.store.Sql;
import org.cairn.supervision.supervisor.decision.Licence;
import org.cairn.supervision.supervisor.decision.SupervisorEvent;
import org.jspecify.annotations.Nullable;

/** Supervisors and their licences. */
@ApplicationScoped
public class Supervisors {

  private static final String INSERT =
      """
      WITH supervisor AS (
        INSERT INTO supervisor (id, jurisdiction, ce_hours, registered_at, version)
        VALUES (?, ?, ?, ?, 0)
        RETURNING id
      )
      INSERT INTO supervisor_licence (supervisor_id, nth, type, specialty, issued_on, renewal_missed_on)
      SELECT s.id, l.nth, l.type, l.specialty, l.issued_on::date, l.missed_on::date
        FROM supervisor s,
             unnest(?::text[], ?::text[], ?::text[], ?::text[])
               WITH ORDINALITY AS l (type, specialty, issued_on, missed_on, nth)
      """;

  private static final String FIND =
      "SELECT id, jurisdiction, ce_hours, registered_at, version FROM supervisor WHERE id = ?";

  private static final String LICENCES =
      """
      SELECT type, specialty, issued_on, renewal_missed_on FROM supervisor_licence
       WHERE supervisor_id = ? ORDER BY nth
      """;

  /** A supervisor as stored. */
  public record Row(
      UUID id,
      String jurisdiction,
      BigDecimal ceHours,
      Instant registeredAt,
      long version,
      List<Licence> licences) {

    public Row {
      licences = List.copyOf(licences);
    }
  }

  private final Sql sql;

  public Supervisors(Sql sql) {
    this.sql = sql;
  }

  public Row save(SupervisorEvent event) {
    return switch (event) {
      case SupervisorEvent.Registered it -> {
        List<Licence> all = it.licences();
        sql.update(
            INSERT,
            it.supervisorId(),
            it.jurisdiction(),
            it.ceHours(),
            it.registeredAt(),
            column(all, licence -> word(licence.type())),
            column(all, licence -> word(licence.specialty())),
            column(all, licence -> word(licence.issuedOn())),
            column(all, licence -> word(licence.renewalMissedOn())));
        yield new Row(
            it.supervisorId(), it.jurisdiction(), it.ceHours(), it.registeredAt(), 0, all);
      }
    };
  }

  public Optional<Row> find(UUID id) {
    List<Licence> licences = sql.rows(LICENCES, Supervisors::licence, id);
    return sql.row(
        FIND,
        row ->
            new Row(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getBigDecimal("ce_hours"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                licences),
        id);
  }

  private static Licence licence(ResultSet row) throws SQLException {
    String specialty = row.getString("specialty");
    return new Licence(
        LicenceType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
        specialty == null ? null : LicenceSpecialty.valueOf(specialty.toUpperCase(Locale.ROOT)),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("renewal_missed_on", LocalDate.class));
  }

  private interface Column {
    @Nullable String of(Licence licence);
  }

  private static @Nullable String[] column(List<Licence> licences, Column column) {
    @Nullable String[] values = new String[licences.size()];
    IntStream.range(0, values.length).forEach(i -> values[i] = column.of(licences.get(i)));
    return values;
  }

  private static @Nullable String word(@Nullable Object value) {
    return value == null ? null : value.toString().toLowerCase(Locale.ROOT);
  }
}
