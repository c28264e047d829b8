package org.cairn.applications.document.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.document.store.DocumentRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document with every file it has had. Not to be deconstructed in a pattern: it has components
 * that may be absent.
 *
 * @param requirement the ruleId of the checklist entry it was submitted for
 * @param status received, accepted or rejected; never again missing
 * @param reason why it was rejected, as a code
 * @param note what the reviewer wrote to the applicant about it
 */
public record DocumentView(
    UUID documentId,
    UUID applicationId,
    String requirement,
    String status,
    @Nullable String reason,
    @Nullable String note,
    @Nullable LocalDate reviewedOn,
    List<FileView> files) {

  public DocumentView {
    files = List.copyOf(files);
  }

  static DocumentView of(DocumentRow row, List<DocumentFileRow> files) {
    return new DocumentView(
        row.id,
        row.applicationId,
        row.requirement,
        row.status,
        row.reason,
        row.note,
        row.reviewedOn,
        files.stream().map(file -> FileView.of(row, file)).toList());
  }

  /**
   * One file of a document.
   *
   * @param scan what looked for malware in it; {@code off} where nothing did
   * @param notices what a reviewer should know before opening it
   */
  @Schema(name = "DocumentFileView")
  public record FileView(
      int version,
      String fileName,
      String mediaType,
      long bytes,
      String submittedBy,
      Instant receivedAt,
      LocalDate receivedOn,
      String scan,
      List<NoticeView> notices,
      String content,
      ReceiptView receipt) {

    public FileView {
      notices = List.copyOf(notices);
    }

    static FileView of(DocumentRow document, DocumentFileRow file) {
      return new FileView(
          file.nth,
          file.fileName,
          file.mediaType,
          file.bytes,
          file.submittedBy,
          file.receivedAt,
          file.receivedOn,
          file.scannedBy,
          NoticeView.of(file),
          "%s/%s/versions/%s/content".formatted(DocumentsResource.PATH, document.id, file.nth),
          ReceiptView.of(document, file));
    }
  }
}
