package org.cairn.applications.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where ciphertexts are stored, each under the address derived from its plaintext. */
sealed interface ContentStore permits ContentFolder, ContentBucket {

  /**
   * Durable on return. A file that already exists at the address is replaced: see {@link
   * Vault#keep}.
   *
   * @param spooled a whole ciphertext; the store may move it away
   */
  void put(Sha256 address, Path spooled) throws IOException;

  /**
   * @throws java.nio.file.NoSuchFileException if it does not exist
   */
  InputStream get(Sha256 address) throws IOException;

  /** {@code ab/cd/abcd…}: no folder gets more than 256 folders. */
  static String pathOf(Sha256 address) {
    String hex = address.hex();
    return "%s/%s/%s".formatted(hex.substring(0, 2), hex.substring(2, 4), hex);
  }
}
