package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A submitted file, and its receipt.
 *
 * @param requirement the checklist entry it is for
 * @param status of its document
 * @param notices what its reader should know about the file, such as that it cannot be opened, in
 *     words
 * @param rejection why it does not count; {@link Rejection#NONE} if it does, or may
 */
public record Submitted(
    String documentId,
    String requirement,
    String status,
    String fileName,
    long bytes,
    String receiptNumber,
    Instant receivedAt,
    String sha256,
    List<String> notices,
    Rejection rejection) {

  public Submitted {
    notices = List.copyOf(notices);
  }

  /**
   * @param reason as a code, or empty
   * @param note what the board wrote to the applicant, or empty
   */
  public record Rejection(String reason, String note) {
    public static final Rejection NONE = new Rejection("", "");

    public boolean isOne() {
      return !reason.isEmpty();
    }
  }

  static List<Submitted> allOf(JsonNode json) {
    var all = new ArrayList<Submitted>();
    for (JsonNode document : json.path("items")) {
      JsonNode files = document.path("files");
      for (int i = 0; i < files.size(); i++) {
        // The board did not review the files that the document's last file replaced.
        boolean last = i == files.size() - 1;
        all.add(of(document, files.path(i), last ? rejectionOf(document) : Rejection.NONE));
      }
    }
    return List.copyOf(all);
  }

  private static Rejection rejectionOf(JsonNode document) {
    return new Rejection(document.path("reason").asText(""), document.path("note").asText(""));
  }

  private static Submitted of(JsonNode document, JsonNode file, Rejection rejection) {
    JsonNode receipt = file.path("receipt");
    return new Submitted(
        document.path("documentId").asText(),
        document.path("requirement").asText(),
        document.path("status").asText(),
        file.path("fileName").asText(),
        file.path("bytes").asLong(),
        receipt.path("number").asText(),
        Instant.parse(receipt.path("receivedAt").asText()),
        receipt.at("/details/sha256").asText(),
        file.path("notices").valueStream().map(notice -> notice.path("message").asText()).toList(),
        rejection);
  }
}
