package org.cairn.applications.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The vault's keys. The primary key encrypts; every key decrypts, so that files stay readable after
 * a rotation. The associated data is needed to decrypt.
 */
final class SealingKeys {

  private final StreamingAead aead;

  private SealingKeys(StreamingAead aead) {
    this.aead = aead;
  }

  /**
   * @param keyset Tink's JSON form
   * @throws IllegalStateException if it is missing or unusable; without its content and without a
   *     cause, because a parser's message may quote it
   */
  static SealingKeys of(Optional<String> keyset) {
    String json =
        keyset
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> unusable("is missing: set CAIRN_DOCUMENTS_KEYSET"));
    return new SealingKeys(primitiveOf(json));
  }

  private static StreamingAead primitiveOf(String json) {
    try {
      Configuration tink = StreamingAeadConfig2026.get();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(json, tink, InsecureSecretKeyAccess.get());
      for (int i = 0; i < keys.size(); i++) {
        if (!PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB.equals(
            keys.getAt(i).getKey().getParameters())) {
          throw unusable("has a key that is not AES256_GCM_HKDF_4KB");
        }
      }
      return keys.getPrimitive(tink, StreamingAead.class);
    } catch (GeneralSecurityException e) {
      throw unusable("is not a keyset that Tink can use");
    }
  }

  private static IllegalStateException unusable(String why) {
    return new IllegalStateException(
        "The keyset for documents (cairn.documents.keyset) "
            + why
            + "; docs/adr/0013-encrypted-content-addressed-vault.md says how to make one");
  }

  /** Closing it writes the last segment. */
  OutputStream sealing(OutputStream sealed, byte[] binding) throws IOException {
    try {
      return aead.newEncryptingStream(sealed, binding);
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot encrypt", e);
    }
  }

  InputStream opening(InputStream sealed, byte[] binding) throws IOException {
    try {
      return aead.newDecryptingStream(sealed, binding);
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot decrypt", e);
    }
  }

  SeekableByteChannel opening(SeekableByteChannel sealed, byte[] binding) throws IOException {
    try {
      SeekableByteChannel clear = aead.newSeekableDecryptingChannel(sealed, binding);
      // Tink determines the key, and so the length of the content, only when the first byte is
      // read.
      clear.read(ByteBuffer.allocate(1));
      return clear.position(0);
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot decrypt", e);
    }
  }
}
