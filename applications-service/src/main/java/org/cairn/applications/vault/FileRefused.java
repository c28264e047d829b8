package org.cairn.applications.vault;

import java.io.Serial;

/** A file that is refused; nothing of it is kept. */
public final class FileRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    EMPTY,
    /** More than {@link Vault#MAX_SIZE}. */
    TOO_LARGE,
    /** Not a {@link FileKind}, whatever its name or declared type. */
    UNSUPPORTED_TYPE,
    /** A word processor's file that is corrupt, contains macros, or expands without limit. */
    UNSAFE_ARCHIVE,
    /** The scanner found malware. */
    INFECTED
  }

  private final Reason reason;

  public FileRefused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
