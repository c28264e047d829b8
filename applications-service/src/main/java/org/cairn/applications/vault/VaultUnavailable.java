package org.cairn.applications.vault;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The vault is temporarily unavailable. The message names no file and no digest; to identify a file
 * it names the binding, which is random and part of the file's row.
 */
public final class VaultUnavailable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** The cause. */
  public enum Reason {
    /** The folder or bucket cannot be read or written: missing, full, or not permitted. */
    STORE,
    /** Malware scanning is configured, and the scanner gave no clear result. */
    SCANNER,
    /** The limit of concurrent uploads is reached, and none finished in time. */
    BUSY,
    /** A stored file is missing. */
    MISSING,
    /** A stored file has been altered. */
    DAMAGED
  }

  private final Reason reason;

  public VaultUnavailable(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
