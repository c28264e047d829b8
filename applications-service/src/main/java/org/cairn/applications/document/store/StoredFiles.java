package org.cairn.applications.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cairn.applications.vault.SealedCopy;
import org.cairn.applications.vault.Sha256;
import org.cairn.applications.vault.Vault;
import org.cairn.kit.sql.Sql;

/**
 * Keeps the vault and the table of the files in it in step: each file, and what its ciphertext is
 * bound to.
 */
@ApplicationScoped
public class StoredFiles {

  private static final String LOCK =
      """
      SELECT count(pg_advisory_xact_lock(
                     hashtextextended('stored_file ' || encode(:sha256, 'hex'), 0)))
      """;
  private static final String BINDING = "SELECT binding FROM stored_file WHERE sha256 = :sha256";
  private static final String INSERT =
      """
      INSERT INTO stored_file (sha256, bytes, media_type, binding)
      VALUES (:sha256, :bytes, :mediaType, :binding)
      """;

  private final Sql sql;
  private final Vault vault;

  public StoredFiles(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /**
   * Until the end of the transaction nobody else stores the same bytes: one sender of a file puts
   * it into the vault, and the next one finds its row.
   */
  public void lock(SealedCopy copy) {
    sql.of(LOCK).with("sha256", copy.digest().bytes()).one(Long.class);
  }

  public Optional<byte[]> bindingOf(Sha256 digest) {
    return sql.of(BINDING).with("sha256", digest.bytes()).first(byte[].class);
  }

  /**
   * Puts the file into the vault unless the same bytes are there already, from whomever: what is in
   * the vault is never overwritten. The vault comes first, so that each row has its file; a file
   * that lost its row in a crash is stored again by its next sender.
   */
  void keep(SealedCopy copy) {
    if (bindingOf(copy.digest()).isEmpty()) {
      vault.keep(copy);
      sql.of(INSERT)
          .with("sha256", copy.digest().bytes())
          .with("bytes", copy.size())
          .with("mediaType", copy.kind().mediaType())
          .with("binding", copy.binding())
          .update();
    }
  }
}
