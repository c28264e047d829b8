package org.cairn.journeys.document;

import org.cairn.journeys.running.Call;

/** Requests about documents. */
public final class SampleDocuments {
  private static final String APPLICATIONS = "/api/v1/applications/";
  private static final String DOCUMENTS = "/api/v1/documents/";

  private SampleDocuments() {}

  public static Call submit(String applicationId, String requirement, SampleDocument document) {
    return Call.post(ofApplication(applicationId))
        .content(UploadForm.TYPE, UploadForm.forEntry(requirement, document).body());
  }

  public static Call replace(String documentId, String etag, SampleDocument document) {
    return Call.post(DOCUMENTS + documentId + "/versions")
        .ifMatch(etag)
        .content(UploadForm.TYPE, UploadForm.withoutEntry(document).body());
  }

  public static Call accept(String documentId, String etag) {
    return review(documentId, etag, "{\"outcome\": \"accepted\"}");
  }

  public static Call reject(String documentId, String etag, String reason) {
    return review(
        documentId, etag, "{\"outcome\": \"rejected\", \"reason\": \"%s\"}".formatted(reason));
  }

  /**
   * @param note for the applicant, without characters that JSON escapes
   */
  public static Call reject(String documentId, String etag, String reason, String note) {
    return review(
        documentId,
        etag,
        "{\"outcome\": \"rejected\", \"reason\": \"%s\", \"note\": \"%s\"}"
            .formatted(reason, note));
  }

  private static Call review(String documentId, String etag, String review) {
    return Call.post(DOCUMENTS + documentId + "/review").ifMatch(etag).json(review);
  }

  public static Call list(String applicationId) {
    return Call.get(ofApplication(applicationId));
  }

  public static Call read(String documentId) {
    return Call.get(DOCUMENTS + documentId);
  }

  public static Call download(String documentId, long version) {
    return Call.get(DOCUMENTS + documentId + "/versions/" + version + "/content");
  }

  public static Call check(String receiptNumber) {
    return Call.get("/api/v1/receipts/" + receiptNumber);
  }

  public static Call keys() {
    return Call.get("/api/v1/receipts/keys");
  }

  static String ofApplication(String applicationId) {
    return APPLICATIONS + applicationId + "/documents";
  }
}
