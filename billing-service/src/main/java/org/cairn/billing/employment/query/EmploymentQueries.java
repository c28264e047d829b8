package org.cairn.billing.employment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.employment.CallerParty.Party;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Lists of employment, by its first day, the latest first. */
@ApplicationScoped
public class EmploymentQueries {

  private static final String OF_AGENCY =
      """
      SELECT id AS employment_id, agency_id, peer_id, jurisdiction, started_on, ended_on,
             end_reason AS reason, imported_from
        FROM employment
       WHERE agency_id = :owner AND (started_on, id) < (:day, :id)
       ORDER BY started_on DESC, id DESC
       LIMIT :rows
      """;

  private static final String OF_PEER = OF_AGENCY.replace("agency_id = :owner", "peer_id = :owner");

  private final Sql sql;

  public EmploymentQueries(Sql sql) {
    this.sql = sql;
  }

  /**
   * Who is employed where, from when to when.
   *
   * @param importedFrom where it was recorded before, if a board imported it
   */
  public record EmploymentView(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate startedOn,
      @Nullable LocalDate endedOn,
      @Nullable String reason,
      @Nullable String importedFrom) {

    public Cursor cursor() {
      return Cursor.on(startedOn, employmentId);
    }
  }

  /** The agency's; for a caller who acts for none, the peer's own. */
  public List<EmploymentView> of(Party party, PageRequest page) {
    if (party.agencyId().isPresent()) {
      return page(OF_AGENCY, party.agencyId().get(), page);
    }
    return party.peerId().isPresent() ? page(OF_PEER, party.peerId().get(), page) : List.of();
  }

  private List<EmploymentView> page(String page, UUID owner, PageRequest wanted) {
    return sql.of(page)
        .with("owner", owner)
        .with("day", wanted.position().day())
        .with("id", wanted.position().id())
        .with("rows", wanted.rowsToRead())
        .list(EmploymentView.class);
  }
}
