package org.cairn.applications.document.vault;

import java.nio.file.Path;

/**
 * A file that passed every check and lies encrypted in the spool. {@link Vault#keep} makes it
 * permanent; closed without that, it is gone.
 */
public final class SealedCopy implements AutoCloseable {

  private final SpoolFile file;
  private final Sha256 digest;
  private final long size;
  private final FileKind kind;
  private final byte[] binding;
  private final boolean scanned;

  SealedCopy(
      SpoolFile file, Sha256 digest, long size, FileKind kind, byte[] binding, boolean scanned) {
    this.file = file;
    this.digest = digest;
    this.size = size;
    this.kind = kind;
    this.binding = binding;
    this.scanned = scanned;
  }

  /** Of the clear bytes. */
  public Sha256 digest() {
    return digest;
  }

  /** Clear bytes. */
  public long size() {
    return size;
  }

  public FileKind kind() {
    return kind;
  }

  /** What the ciphertext is bound to; without it the file cannot be opened again. */
  public byte[] binding() {
    return binding.clone();
  }

  /** Whether a malware scanner has seen it. */
  public boolean scanned() {
    return scanned;
  }

  Path path() {
    return file.path();
  }

  /** The store has taken the spool file away. */
  void taken() {
    file.taken();
  }

  @Override
  public void close() {
    file.close();
  }
}
