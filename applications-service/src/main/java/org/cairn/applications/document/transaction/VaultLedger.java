package org.cairn.applications.document.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.applications.document.store.StoredFiles;
import org.cairn.applications.document.vault.SealedCopy;
import org.cairn.applications.document.vault.Vault;

/** Keeps the vault and the table of what lies in it in step. Used inside a transaction only. */
@ApplicationScoped
class VaultLedger {

  private final StoredFiles files;
  private final Vault vault;

  VaultLedger(StoredFiles files, Vault vault) {
    this.files = files;
    this.vault = vault;
  }

  /** From here to the end of the transaction, this one alone deals with these bytes. */
  void waitForTurn(SealedCopy copy) {
    files.lock(copy.digest().bytes());
  }

  /**
   * Lays the file down unless the same bytes lie there already, from whomever: what is in the vault
   * is never overwritten.
   */
  void layDown(SealedCopy copy) {
    byte[] sha256 = copy.digest().bytes();
    if (files.bindingOf(sha256).isEmpty()) {
      vault.keep(copy);
      files.insert(sha256, copy.size(), copy.kind().mediaType(), copy.binding());
    }
  }
}
