package org.cairn.applications.document.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.application.decision.ChecklistEntry;

/**
 * The application a document belongs to, as far as documents are concerned.
 *
 * @param open whether it still takes papers
 * @param packVersion of the checklist
 * @param files how many have been handed in so far
 */
public record Case(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    boolean open,
    String packVersion,
    List<ChecklistEntry> checklist,
    long files) {

  public Case {
    checklist = List.copyOf(checklist);
  }

  Optional<ChecklistEntry> requirement(String ruleId) {
    return checklist.stream().filter(entry -> entry.ruleId().equals(ruleId)).findFirst();
  }
}
