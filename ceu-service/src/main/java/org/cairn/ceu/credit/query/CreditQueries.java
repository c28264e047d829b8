package org.cairn.ceu.credit.query;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.ceu.credit.query.CreditAccess.Capacities;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lists of credits, by the day on which they were earned, latest first. */
@ApplicationScoped
public class CreditQueries {

  private static final String OF_CAPACITY =
      """
      (SELECT id AS credit_id, peer_id, jurisdiction, credential_type, earned_on AS "on", hours, kind,
              source, status, CASE source WHEN 'trainer' THEN issuer END AS organization,
              CASE source WHEN 'trainer' THEN new_to_trainer END AS new_to_trainer
         FROM credit
        WHERE {whose} AND (earned_on, id) < (:day, :id)
        ORDER BY earned_on DESC, id DESC
        LIMIT :rows)
      """;

  /** A credit visible in several capacities is listed once; each part uses its own index. */
  private static final String PAGE =
      Stream.of(
              "peer_id = :peer",
              "jurisdiction = ANY (:boardOf)",
              "source = 'trainer' AND issuer = :trainsFor")
          .map(whose -> OF_CAPACITY.replace("{whose}", whose))
          .collect(joining("UNION\n", "", "ORDER BY \"on\" DESC, credit_id DESC LIMIT :rows"));

  private final Sql sql;

  public CreditQueries(Sql sql) {
    this.sql = sql;
  }

  /**
   * One line of a list.
   *
   * @param organization that recorded it, used only for the basis; null if no trainer did
   * @param newToTrainer whether its trainer had recorded nothing of the peer before; absent where
   *     no trainer recorded it
   */
  public record CreditLine(
      UUID creditId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate on,
      BigDecimal hours,
      String kind,
      String source,
      String status,
      @JsonIgnore @Schema(hidden = true) @Nullable String organization,
      @Nullable Boolean newToTrainer) {

    public Cursor cursor() {
      return Cursor.on(on, creditId);
    }
  }

  /** A page of the credits that the caller may see in any capacity. */
  public List<CreditLine> seenBy(Capacities caller, PageRequest page) {
    return sql.of(PAGE)
        .with("peer", caller.peer())
        .withTexts("boardOf", caller.boardOf())
        .with("trainsFor", caller.trainsFor())
        .with("day", page.position().day())
        .with("id", page.position().id())
        .with("rows", page.rowsToRead())
        .list(CreditLine.class);
  }
}
