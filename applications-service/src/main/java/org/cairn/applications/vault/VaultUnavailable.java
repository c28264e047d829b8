package org.cairn.applications.vault;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The vault cannot do it now. The message names no file and no digest; where a certain file is
 * meant, it names the binding, which is random and part of the file's row.
 */
public final class VaultUnavailable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public enum Reason {
    /** The folder or bucket cannot be read or written: missing, full, or not permitted. */
    STORE,
    /** Malware scanning is configured, and the scanner gave no clear answer. */
    SCANNER,
    /** The limit of uploads at once is reached, and none ended in time. */
    BUSY,
    /** A file that was kept is not where it belongs. */
    MISSING,
    /** A file that was kept is not what it was. */
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
