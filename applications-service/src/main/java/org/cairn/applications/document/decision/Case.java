package org.cairn.applications.document.decision;

import java.util.Map;
import java.util.UUID;

/**
 * The application a document belongs to, as far as documents are concerned.
 *
 * @param open whether it still takes documents
 * @param packVersion of the checklist
 * @param checklist what it asks for: where each rule stands, by ruleId
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
      throw new IllegalStateException("A checklist has lost an entry");
    }
    return citation;
  }
}
