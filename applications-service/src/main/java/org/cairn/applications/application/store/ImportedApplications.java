package org.cairn.applications.application.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationEvent.Opened;
import org.cairn.applications.application.decision.ApplicationStatus;
import org.cairn.applications.application.decision.ExistingApplication;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Applications and decisions that boards import, hundreds with each statement. */
@ApplicationScoped
public class ImportedApplications {

  /** Locked, so that nobody decides meanwhile what the import is about to end. */
  private static final String LOCK_EXISTING =
      """
      SELECT a.id AS application_id, a.peer_id, a.jurisdiction, a.credential_type, a.status,
             a.opened_on, coalesce(a.withdrawn_on, a.decided_on) AS ended_on,
             coalesce(d.reasons, '{}') AS reasons
        FROM application a
        LEFT JOIN application_decision d ON d.application_id = a.id
       WHERE a.id = ANY (:applications) OR (a.peer_id = ANY (:peers) AND a.status = 'open')
       ORDER BY a.id
         FOR UPDATE OF a
      """;

  private static final String END =
      """
      UPDATE application a
         SET status = e.status, withdrawn_on = e.withdrawn_on, decided_on = e.decided_on,
             version = a.version + 1
        FROM unnest(:ids::uuid[], :statuses::text[], :withdrawn::date[], :decided::date[])
             AS e (id, status, withdrawn_on, decided_on)
       WHERE a.id = e.id
      """;

  private static final String INSERT =
      """
      INSERT INTO application (id, status, withdrawn_on, decided_on, peer_id, jurisdiction,
                               credential_type, opened_on, pack_version, checklist, imported_from,
                               opened_at, version)
      SELECT a.id, a.status, a.withdrawn_on, a.decided_on, a.peer_id, a.jurisdiction,
             a.credential_type, a.opened_on, a.pack_version, a.checklist::jsonb, a.imported_from,
             greatest(a.opened_on, '1970-01-01')::timestamp AT TIME ZONE 'UTC',
             CASE WHEN a.status = 'open' THEN 0 ELSE 1 END
        FROM unnest(:ids::uuid[], :statuses::text[], :withdrawn::date[], :decided::date[],
                    :peers::uuid[], :jurisdictions::text[], :types::text[], :days::date[],
                    :versions::text[], :checklists::text[], :sources::text[])
             AS a (id, status, withdrawn_on, decided_on, peer_id, jurisdiction, credential_type,
                   opened_on, pack_version, checklist, imported_from)
      """;

  /** An array has no rows of different lengths, so the reasons of a decision come as one text. */
  private static final String DECIDE =
      """
      INSERT INTO application_decision (application_id, outcome, decided_on, reasons, pack_version,
                                        imported_from)
      SELECT d.application_id, d.outcome, d.decided_on, string_to_array(d.reasons, E'\\n'),
             d.pack_version, d.imported_from
        FROM unnest(:ids::uuid[], :outcomes::text[], :days::date[], :reasons::text[],
                    :versions::text[], :sources::text[])
             AS d (application_id, outcome, decided_on, reasons, pack_version, imported_from)
      """;

  private final Sql sql;

  public ImportedApplications(Sql sql) {
    this.sql = sql;
  }

  /** An application after everything that was imported of it; without an end it is open. */
  private record Ended(UUID applicationId, @Nullable ApplicationEvent end) {

    ApplicationStatus status() {
      return switch (end) {
        case null -> ApplicationStatus.OPEN;
        case ApplicationEvent.Withdrawn _ -> ApplicationStatus.WITHDRAWN;
        case ApplicationEvent.Certified _ -> ApplicationStatus.APPROVED;
        case ApplicationEvent.Denied _ -> ApplicationStatus.DENIED;
        case Opened _ -> throw new IllegalStateException("An opening ends no application");
      };
    }

    @Nullable LocalDate withdrawnOn() {
      return end instanceof ApplicationEvent.Withdrawn withdrawn ? withdrawn.withdrawnOn() : null;
    }

    @Nullable LocalDate decidedOn() {
      return switch (end) {
        case ApplicationEvent.Certified certified -> certified.certificate().certifiedOn();
        case ApplicationEvent.Denied denied -> denied.deniedOn();
        case ApplicationEvent.Withdrawn _, Opened _ -> null;
        case null -> null;
      };
    }
  }

  /** A decision without the facts it weighed and without its words: nobody imports these. */
  private record Decision(
      UUID applicationId,
      ApplicationStatus outcome,
      LocalDate decidedOn,
      String reasons,
      String packVersion,
      @Nullable String importedFrom) {}

  public List<ExistingApplication> lockExisting(
      Collection<UUID> applicationIds, Collection<UUID> peerIds) {
    return sql.of(LOCK_EXISTING)
        .withIds("applications", applicationIds)
        .withIds("peers", peerIds)
        .list(ExistingApplication.class);
  }

  /**
   * What ends is stored first: a peer has only one open application for a credential at a time.
   *
   * @param events in the order in which they were decided
   */
  public void insert(List<ApplicationEvent> events) {
    List<Opened> openings = new ArrayList<>();
    Map<UUID, ApplicationEvent> ends = new LinkedHashMap<>();
    for (ApplicationEvent event : events) {
      UUID ended = event.endedApplication();
      if (event instanceof Opened opened) {
        openings.add(opened);
      } else if (ended != null) {
        ends.put(ended, event);
      }
    }
    Map<UUID, Opened> opened = openings.stream().collect(toMap(Opened::applicationId, e -> e));
    List<Ended> before =
        ends.entrySet().stream()
            .filter(end -> !opened.containsKey(end.getKey()))
            .map(end -> new Ended(end.getKey(), end.getValue()))
            .toList();
    if (!before.isEmpty()) {
      withEnds(END, before).update();
    }
    if (!openings.isEmpty()) {
      open(openings, ends);
    }
    List<Decision> decisions = ends.values().stream().flatMap(e -> decisionOf(e).stream()).toList();
    if (!decisions.isEmpty()) {
      decide(decisions);
    }
  }

  private void open(List<Opened> openings, Map<UUID, ApplicationEvent> ends) {
    List<Ended> states =
        openings.stream()
            .map(e -> new Ended(e.applicationId(), ends.get(e.applicationId())))
            .toList();
    withEnds(INSERT, states)
        .withColumn("peers", openings, Opened::peerId)
        .withColumn("jurisdictions", openings, Opened::jurisdiction)
        .withColumn("types", openings, Opened::credentialType)
        .withColumn("days", openings, Opened::openedOn)
        .withColumn("versions", openings, Opened::packVersion)
        .withColumn("checklists", openings, e -> JsonColumns.write(e.checklist()))
        .withColumn("sources", openings, Opened::importedFrom)
        .update();
  }

  private Sql.Statement withEnds(String statement, List<Ended> rows) {
    return sql.of(statement)
        .withColumn("ids", rows, Ended::applicationId)
        .withColumn("statuses", rows, Ended::status)
        .withColumn("withdrawn", rows, Ended::withdrawnOn)
        .withColumn("decided", rows, Ended::decidedOn);
  }

  private void decide(List<Decision> decisions) {
    sql.of(DECIDE)
        .withColumn("ids", decisions, Decision::applicationId)
        .withColumn("outcomes", decisions, Decision::outcome)
        .withColumn("days", decisions, Decision::decidedOn)
        .withColumn("reasons", decisions, Decision::reasons)
        .withColumn("versions", decisions, Decision::packVersion)
        .withColumn("sources", decisions, Decision::importedFrom)
        .update();
  }

  private static List<Decision> decisionOf(ApplicationEvent end) {
    return switch (end) {
      case ApplicationEvent.Denied e ->
          List.of(
              new Decision(
                  e.applicationId(),
                  ApplicationStatus.DENIED,
                  e.deniedOn(),
                  String.join("\n", e.findings().stream().map(Finding::ruleId).toList()),
                  e.packVersion(),
                  e.importedFrom()));
      case ApplicationEvent.Certified e ->
          List.of(
              new Decision(
                  Objects.requireNonNull(e.endedApplication()),
                  ApplicationStatus.APPROVED,
                  e.certificate().certifiedOn(),
                  "",
                  e.certificate().packVersion(),
                  e.certificate().importedFrom()));
      case Opened _, ApplicationEvent.Withdrawn _ -> List.of();
    };
  }
}
