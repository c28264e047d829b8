package org.cairn.evidence.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code audit.entry} as the database holds it, and as auditors see it. Ids are their
 * text; findings the text that PostgreSQL gives for the column.
 */
public record AuditedRow(
    long position,
    @JsonIgnore long tx,
    Instant recordedAt,
    @Nullable String who,
    List<String> roles,
    String action,
    String kind,
    @Nullable String record,
    List<String> whose,
    String why,
    String outcome,
    @JsonRawValue String findings,
    @Nullable String correlation) {

  private static final byte VERSION = 1;
  private static final int ABSENT = -1;

  public AuditedRow {
    roles = List.copyOf(roles);
    whose = List.copyOf(whose);
  }

  /**
   * SHA-256 over the version and every column in its order. Each value is preceded by its length
   * (four bytes, big-endian; -1 for an absent one), a list by the number of its values, so that no
   * two rows have the same bytes. ADR 0014 describes it for verifiers without this code.
   */
  public byte[] leaf() {
    var bytes = new ByteArrayOutputStream(512);
    bytes.write(VERSION);
    write(bytes, Long.toString(position));
    write(bytes, Long.toString(tx));
    write(bytes, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt)));
    write(bytes, who);
    write(bytes, roles);
    write(bytes, action);
    write(bytes, kind);
    write(bytes, record);
    write(bytes, whose);
    write(bytes, why);
    write(bytes, outcome);
    write(bytes, findings);
    write(bytes, correlation);
    return AuditChain.sha256(bytes.toByteArray());
  }

  private static void write(ByteArrayOutputStream bytes, List<String> values) {
    writeLength(bytes, values.size());
    values.forEach(value -> write(bytes, value));
  }

  private static void write(ByteArrayOutputStream bytes, @Nullable String value) {
    if (value == null) {
      writeLength(bytes, ABSENT);
      return;
    }
    byte[] text = value.getBytes(UTF_8);
    writeLength(bytes, text.length);
    bytes.write(text, 0, text.length);
  }

  private static void writeLength(ByteArrayOutputStream bytes, int length) {
    bytes.write(length >>> 24);
    bytes.write(length >>> 16);
    bytes.write(length >>> 8);
    bytes.write(length);
  }

  /** For people: which row it is and what it says now. */
  String described() {
    return "entry %d (%s, %s)".formatted(position, recordedAt, action);
  }
}
