package org.cairn.gateway.portal.page;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.gateway.portal.service.Records;
import org.cairn.gateway.portal.service.ServiceFailed;
import org.cairn.gateway.portal.service.Submitted;
import org.cairn.gateway.portal.service.Timeline;

/**
 * A board's notes on documents that it sent back. No fact holds them, because they are free text;
 * the applications service shows them to readers of the documents.
 */
@Singleton
final class DocumentNotes {

  static final String REJECTED = "DocumentRejected";

  private final Records records;

  DocumentNotes(Records records) {
    this.records = records;
  }

  /** By the id of the document; without those that cannot be read now. */
  Map<String, String> on(Timeline timeline, String token) {
    List<String> applications =
        timeline.entries().stream()
            .filter(entry -> entry.type().equals(REJECTED))
            .map(entry -> entry.detail("applicationId"))
            .distinct()
            .toList();
    var notes = new HashMap<String, String>();
    for (String application : applications) {
      for (Submitted file : of(application, token)) {
        if (!file.rejection().note().isEmpty()) {
          notes.put(file.documentId(), file.rejection().note());
        }
      }
    }
    return Map.copyOf(notes);
  }

  private List<Submitted> of(String application, String token) {
    try {
      return records.submitted(token, UUID.fromString(application));
    } catch (ServiceFailed | IllegalArgumentException notNow) {
      // The timeline is useful without it; its reason and the link to the document stay.
      return List.of();
    }
  }
}
