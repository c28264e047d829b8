package org.cairn.applications.application;

import java.util.Map;
import java.util.UUID;

/**
 * An application as its documents need it.
 *
 * @param open whether it still takes documents
 * @param packVersion of the checklist
 * @param checklist the citation of each rule that asks for something, by ruleId
 */
public record ApplicationCase(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    boolean open,
    String packVersion,
    Map<String, String> checklist) {
  public ApplicationCase {
    checklist = Map.copyOf(checklist);
  }
}
