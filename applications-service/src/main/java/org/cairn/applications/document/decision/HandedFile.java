package org.cairn.applications.document.decision;

/**
 * A file as it lies in the vault.
 *
 * @param sha256 of its clear bytes, as 64 lower-case hexadecimal digits
 * @param bytes its size
 * @param fileName what the sender called it; a label and nothing more
 * @param scannedBy what looked for malware in it, or {@code off}
 */
public record HandedFile(
    String sha256, long bytes, String mediaType, String fileName, String scannedBy) {}
