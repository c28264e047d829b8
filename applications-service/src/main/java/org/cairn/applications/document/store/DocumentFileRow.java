package org.cairn.applications.document.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.receipt.ReceiptDetails;
import org.cairn.applications.vault.Sha256;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file that was submitted, with its receipt. Written once. */
@Entity
@Immutable
@Table(name = "document_file")
@IdClass(DocumentFileRow.Key.class)
public class DocumentFileRow {

  /** Which file of which document. */
  public record Key(UUID documentId, int nth) implements Serializable {}

  @Id public UUID documentId;

  @Id public int nth;

  public UUID applicationId;
  public String requirement;
  byte[] sha256;
  public long bytes;
  public String mediaType;
  public String fileName;
  public String scannedBy;

  /** Codes of what its sender and a reviewer should know of it. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> notices;

  public String submittedBy;
  public Instant receivedAt;
  public LocalDate receivedOn;
  public String receiptNumber;

  /** Signed over the details of this very row. */
  public String receipt;

  public String packVersion;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected DocumentFileRow() {}

  DocumentFileRow(DocumentEvent.Received received) {
    this.documentId = received.documentId();
    this.nth = received.version();
    this.applicationId = received.ofCase().applicationId();
    this.requirement = received.requirement();
    this.sha256 = HexFormat.of().parseHex(received.file().sha256());
    this.bytes = received.file().bytes();
    this.mediaType = received.file().mediaType();
    this.fileName = received.file().fileName();
    this.scannedBy = received.file().scannedBy();
    this.notices = received.file().notices();
    this.submittedBy = received.submittedBy().code();
    this.receivedAt = received.receivedAt();
    this.receivedOn = received.receivedOn();
    this.receiptNumber = received.receiptNumber();
    this.receipt = "";
    this.packVersion = received.ofCase().packVersion();
  }

  DocumentFileRow withReceipt(String signed) {
    receipt = signed;
    return this;
  }

  /** What its receipt must prove, as this row says now. */
  public ReceiptDetails details(DocumentRow document) {
    return new ReceiptDetails(
        documentId,
        applicationId,
        document.peerId,
        document.jurisdiction,
        requirement,
        nth,
        digest().hex(),
        bytes,
        mediaType,
        submittedBy,
        packVersion);
  }

  public Sha256 digest() {
    return new Sha256(sha256);
  }
}
