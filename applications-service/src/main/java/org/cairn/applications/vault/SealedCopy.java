package org.cairn.applications.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A file that passed every check, encrypted in the spool. {@link Vault#keep} makes it permanent;
 * closing it without that deletes it.
 */
public final class SealedCopy implements AutoCloseable {

  private final SpoolFile file;
  private final Sha256 digest;
  private final long size;
  private final FileKind kind;
  private final byte[] binding;
  private final boolean scanned;
  private final Set<FileNotice> notices;

  SealedCopy(
      SpoolFile file,
      Sha256 digest,
      long size,
      FileKind kind,
      byte[] binding,
      boolean scanned,
      Set<FileNotice> notices) {
    this.file = file;
    this.digest = digest;
    this.size = size;
    this.kind = kind;
    this.binding = binding;
    this.scanned = scanned;
    this.notices = Set.copyOf(notices);
  }

  SealedCopy with(Set<FileNotice> found) {
    return new SealedCopy(file, digest, size, kind, binding, scanned, found);
  }

  /** Size of the plaintext. */
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

  /** The associated data of the ciphertext; without it the file cannot be decrypted. */
  public byte[] binding() {
    return binding.clone();
  }

  /** Whether a malware scanner has seen it. */
  public boolean scanned() {
    return scanned;
  }

  /** The codes of its notices, in order. */
  public List<String> notices() {
    return notices.stream().sorted().map(FileNotice::code).toList();
  }

  Path path() {
    return file.path();
  }

  /** The store has moved the spool file. */
  void taken() {
    file.taken();
  }

  @Override
  public void close() {
    file.close();
  }
}
