package org.cairn.applications.application;

import java.util.Map;
import java.util.UUID;
import org.cairn.applications.application.decision.RequirementState;
import org.jspecify.annotations.Nullable;

/** How far the entries of a checklist have come; the feature that keeps the documents answers. */
public interface ChecklistProgress {

  /** By ruleId; an entry without a document is not in it. */
  Map<String, EntryProgress> of(UUID applicationId);

  /**
   * Not to be deconstructed in a pattern: the reason may be absent.
   *
   * @param reason why the latest rejected document does not count; only while no better one exists
   */
  record EntryProgress(RequirementState state, @Nullable String reason) {
    public static final EntryProgress MISSING = new EntryProgress(RequirementState.MISSING, null);
  }
}
