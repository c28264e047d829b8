package org.cairn.applications.application.query;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.applications.peer.CaseAccess.Capacities;
import org.cairn.applications.peer.PeersOfBoards;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lists of applications, newest first. Imported ones are sorted by the day on which they were
 * opened; their ids come from the sender and carry no time.
 */
@ApplicationScoped
public class ApplicationQueries implements PeersOfBoards {

  private static final String OF_CAPACITY =
      """
      (SELECT id AS application_id, peer_id, jurisdiction, credential_type, status, opened_on,
              opened_at
         FROM application
        WHERE {whose} AND (opened_at, id) < (:time, :id)
        ORDER BY opened_at DESC, id DESC
        LIMIT :rows)
      """;

  /** A credit visible in several capacities is listed once; each part uses its own index. */
  private static final String PAGE =
      Stream.of("peer_id = :peer", "jurisdiction = ANY (:boardOf)")
          .map(whose -> OF_CAPACITY.replace("{whose}", whose))
          .collect(
              joining("UNION\n", "", "ORDER BY opened_at DESC, application_id DESC LIMIT :rows"));

  private static final String HAVE_A_CASE =
      """
      SELECT EXISTS (SELECT FROM application
                      WHERE peer_id = :peer AND jurisdiction = ANY (:jurisdictions))
          OR EXISTS (SELECT FROM peer WHERE id = :peer AND imported_by = ANY (:jurisdictions))
      """;

  private final Sql sql;

  public ApplicationQueries(Sql sql) {
    this.sql = sql;
  }

  /** One line of a list. */
  public record ApplicationLine(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      String status,
      LocalDate openedOn,
      @JsonIgnore @Schema(hidden = true) Instant openedAt) {

    public Cursor cursor() {
      return new Cursor(openedAt, applicationId);
    }
  }

  /** A page of the credits that the caller may see in any capacity. */
  public List<ApplicationLine> seenBy(Capacities caller, PageRequest page) {
    return sql.of(PAGE)
        .with("peer", caller.peer())
        .withTexts("boardOf", caller.boardOf())
        .with("time", page.position().time())
        .with("id", page.position().id())
        .with("rows", page.rowsToRead())
        .list(ApplicationLine.class);
  }

  @Override
  public boolean haveACaseOf(UUID peerId, Collection<String> jurisdictions) {
    return sql.of(HAVE_A_CASE)
        .with("peer", peerId)
        .withTexts("jurisdictions", jurisdictions)
        .one(Boolean.class);
  }
}
