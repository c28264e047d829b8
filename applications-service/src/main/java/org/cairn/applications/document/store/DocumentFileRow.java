package org.cairn.applications.document.store;

import jakarta.persistence.Column;
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
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.receipt.ReceiptDetails;
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

  @Id
  @Column(name = "document_id")
  private UUID documentId;

  @Id private int nth;

  @Column(name = "application_id")
  private UUID applicationId;

  private String requirement;
  private byte[] sha256;
  private long bytes;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "scanned_by")
  private String scannedBy;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> notices;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "receipt_number")
  private String receiptNumber;

  private String receipt;

  @Column(name = "pack_version")
  private String packVersion;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected DocumentFileRow() {}

  DocumentFileRow(DocumentEvent.Received received, String receipt) {
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
    this.receipt = receipt;
    this.packVersion = received.ofCase().packVersion();
  }

  /** What the receipt of a file that has just come will prove. */
  public static ReceiptDetails detailsOf(DocumentEvent.Received received) {
    Case of = received.ofCase();
    return new ReceiptDetails(
        received.documentId(),
        of.applicationId(),
        of.peerId(),
        of.jurisdiction(),
        received.requirement(),
        received.version(),
        received.file().sha256(),
        received.file().bytes(),
        received.file().mediaType(),
        received.submittedBy().code(),
        of.packVersion());
  }

  /** What its receipt must prove, as this row has it now. */
  public ReceiptDetails details(DocumentRow document) {
    return new ReceiptDetails(
        documentId,
        applicationId,
        document.peerId(),
        document.jurisdiction(),
        requirement,
        nth,
        sha256(),
        bytes,
        mediaType,
        submittedBy,
        packVersion);
  }

  public UUID documentId() {
    return documentId;
  }

  public int nth() {
    return nth;
  }

  public String sha256() {
    return HexFormat.of().formatHex(sha256);
  }

  public long bytes() {
    return bytes;
  }

  public String mediaType() {
    return mediaType;
  }

  public String fileName() {
    return fileName;
  }

  public String scannedBy() {
    return scannedBy;
  }

  /** Codes of what its sender and a reviewer should know of it. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  public String submittedBy() {
    return submittedBy;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  public String receiptNumber() {
    return receiptNumber;
  }

  public String receipt() {
    return receipt;
  }
}
