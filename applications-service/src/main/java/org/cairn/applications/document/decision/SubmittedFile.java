package org.cairn.applications.document.decision;

import java.util.List;

/**
 * A file in the vault.
 *
 * @param sha256 of its clear bytes, as 64 lower-case hexadecimal digits
 * @param bytes its size
 * @param fileName what the sender called it; only a label
 * @param scannedBy what looked for malware in it, or {@code off}
 * @param notices codes of what its sender and a reviewer should know of it
 */
public record SubmittedFile(
    String sha256,
    long bytes,
    String mediaType,
    String fileName,
    String scannedBy,
    List<String> notices) {
  public SubmittedFile {
    notices = List.copyOf(notices);
  }
}
