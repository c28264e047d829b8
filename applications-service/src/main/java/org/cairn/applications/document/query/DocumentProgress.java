package org.cairn.applications.document.query;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.application.ChecklistProgress;
import org.cairn.applications.application.decision.RequirementState;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How far the entries of a checklist have come, as the documents of the application say. */
@ApplicationScoped
public class DocumentProgress implements ChecklistProgress {

  private static final String OF_APPLICATION =
      """
      SELECT requirement, array_agg(DISTINCT status) AS states,
             (array_agg(reason ORDER BY id DESC) FILTER (WHERE reason IS NOT NULL))[1] AS reason
        FROM document
       WHERE application_id = :application
       GROUP BY requirement
      """;

  private final Sql sql;

  public DocumentProgress(Sql sql) {
    this.sql = sql;
  }

  private record Row(String requirement, List<String> states, @Nullable String reason) {
    private EntryProgress progress() {
      RequirementState state =
          RequirementState.of(
              states.stream()
                  .map(code -> RequirementState.valueOf(code.toUpperCase(Locale.ROOT)))
                  .toList());
      return new EntryProgress(state, state == RequirementState.REJECTED ? reason : null);
    }
  }

  @Override
  public Map<String, EntryProgress> of(UUID applicationId) {
    return sql.of(OF_APPLICATION).with("application", applicationId).list(Row.class).stream()
        .collect(toUnmodifiableMap(Row::requirement, Row::progress));
  }
}
