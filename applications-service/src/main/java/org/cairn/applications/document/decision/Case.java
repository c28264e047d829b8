package org.cairn.applications.document.decision;

import java.util.Map;
import java.util.UUID;

/**
 * The application a document belongs to, as far as documents are concerned.
 *
 * @param open whether it still takes documents
 * @param packVersion of the checklist
 * @param checklist the citation of each rule that asks for something, by ruleId
 * @param files how many have been submitted so far
 */
public record Case(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    boolean open,
    String packVersion,
    Map<String, String> checklist,
    long files) {

  public Case {
    checklist = Map.copyOf(checklist);
  }

  boolean asksFor(String requirement) {
    return checklist.containsKey(requirement);
  }

  String citationOf(String requirement) {
    String citation = checklist.get(requirement);
    if (citation == null) {
      throw new IllegalStateException(
          "No entry %s on the checklist of %s".formatted(requirement, applicationId));
    }
    return citation;
  }
}
