package org.cairn.supervision.supervisor.store;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.cairn.supervision.supervisor.decision.SupervisorDecision;
import org.jdbi.v3.core.mapper.Nested;

/** Supervisors and their licenses: many are read, and many are written, with one statement. */
@ApplicationScoped
public class Supervisors {

  private static final String INSERT =
      """
      WITH inserted AS (
        INSERT INTO supervisor (id, jurisdiction, ce_hours, registered_at, version)
        SELECT s.*, 0
          FROM unnest(:ids::uuid[], :jurisdictions::text[], :hours::numeric[], :times::timestamptz[])
               AS s (id, jurisdiction, ce_hours, registered_at)
        RETURNING id
      )
      INSERT INTO supervisor_license (supervisor_id, nth, type, specialty, issued_on, renewal_missed_on)
      SELECT l.*
        FROM unnest(:holders::uuid[], :places::int[], :types::text[], :specialties::text[],
                    :issues::date[], :misses::date[])
             AS l (supervisor_id, nth, type, specialty, issued_on, missed_on)
        JOIN inserted i ON i.id = l.supervisor_id
      """;
  private static final String FIND =
      """
      SELECT s.id, s.jurisdiction, s.ce_hours, s.registered_at,
             l.type, l.specialty, l.issued_on, l.renewal_missed_on
        FROM supervisor s JOIN supervisor_license l ON l.supervisor_id = s.id
       WHERE s.id = ANY (:ids) ORDER BY s.id, l.nth
      """;

  private final Sql sql;
  private final IdentityBindings bindings;

  public Supervisors(Sql sql, IdentityBindings bindings) {
    this.sql = sql;
    this.bindings = bindings;
  }

  /** A supervisor with one of their licenses. */
  private record Row(
      UUID id,
      String jurisdiction,
      BigDecimal ceHours,
      Instant registeredAt,
      @Nested License license) {}

  private record Held(UUID supervisorId, int place, License license) {}

  /**
   * @throws CommandRefused where another request of this sign-in was faster
   */
  public Supervisor register(Supervisor supervisor, String subject) {
    insert(List.of(supervisor));
    if (!bindings.bind(Kind.SUPERVISOR, subject, supervisor.supervisorId())) {
      throw new CommandRefused(List.of(SupervisorDecision.alreadyRegistered()));
    }
    return supervisor;
  }

  public void insert(List<Supervisor> supervisors) {
    if (supervisors.isEmpty()) {
      return;
    }
    List<Held> held = new ArrayList<>();
    for (Supervisor supervisor : supervisors) {
      List<License> licenses = supervisor.licenses();
      for (int place = 1; place <= licenses.size(); place++) {
        held.add(new Held(supervisor.supervisorId(), place, licenses.get(place - 1)));
      }
    }
    sql.of(INSERT)
        .withColumn("ids", supervisors, Supervisor::supervisorId)
        .withColumn("jurisdictions", supervisors, Supervisor::jurisdiction)
        .withColumn("hours", supervisors, Supervisor::supervisionCeHours)
        .withColumn("times", supervisors, Supervisor::registeredAt)
        .withColumn("holders", held, Held::supervisorId)
        .withColumn("places", held, Held::place)
        .withColumn("types", held, holding -> holding.license().type())
        .withColumn("specialties", held, holding -> holding.license().specialty())
        .withColumn("issues", held, holding -> holding.license().issuedOn())
        .withColumn("misses", held, holding -> holding.license().renewalMissedOn())
        .update();
  }

  /** Those that exist, by id. */
  public Map<UUID, Supervisor> find(Collection<UUID> ids) {
    Map<UUID, Supervisor> found = new HashMap<>();
    sql.of(FIND).withIds("ids", ids).list(Row.class).stream()
        .collect(groupingBy(Row::id))
        .forEach((id, rows) -> found.put(id, supervisor(rows)));
    return found;
  }

  private static Supervisor supervisor(List<Row> rows) {
    Row first = rows.getFirst();
    return new Supervisor(
        first.id(),
        first.jurisdiction(),
        rows.stream().map(Row::license).toList(),
        first.ceHours(),
        first.registeredAt());
  }
}
