package org.cairn.billing.encounter.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals single fields, each bound to its table, row and name: copied elsewhere, a field does not
 * open. The second keyset recognizes equal texts without revealing them.
 */
@Startup
@ApplicationScoped
public class FieldKeys {

  private static final int INDEX_BYTES = 16;

  /** Reads a keyset; a service without usable keys does not start. */
  @FunctionalInterface
  private interface Reading<T> {
    T from(String json) throws GeneralSecurityException;
  }

  private final Aead sealing;
  private final PrfSet index;

  public FieldKeys(
      @ConfigProperty(name = "cairn.billing.fields-keyset") Optional<String> fields,
      @ConfigProperty(name = "cairn.billing.index-keyset") Optional<String> index) {
    this.sealing =
        primitive(
            fields,
            "CAIRN_BILLING_FIELDS_KEYSET",
            json ->
                keyset(json, AeadConfig2026.get()).getPrimitive(AeadConfig2026.get(), Aead.class));
    this.index =
        primitive(
            index,
            "CAIRN_BILLING_INDEX_KEYSET",
            json ->
                keyset(json, PrfConfig2026.get()).getPrimitive(PrfConfig2026.get(), PrfSet.class));
  }

  private static KeysetHandle keyset(String json, Configuration tink)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, tink, InsecureSecretKeyAccess.get());
  }

  /** The failure has no details and no cause: a parser's message may quote the keyset. */
  private static <T> T primitive(Optional<String> keyset, String variable, Reading<T> reading) {
    String json =
        keyset
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> new IllegalStateException(variable + " is not set"));
    try {
      return reading.from(json);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(variable + " is not a keyset that Tink can use here");
    }
  }

  public byte[] seal(String table, UUID id, String field, String text) {
    try {
      return sealing.encrypt(text.getBytes(UTF_8), binding(table, id, field));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A field cannot be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException if it was sealed elsewhere, was changed, or has an unknown key
   */
  public String open(String table, UUID id, String field, byte[] sealed) {
    try {
      return new String(sealing.decrypt(sealed, binding(table, id, field)), UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A sealed field does not open", e);
    }
  }

  /** The same for the same text within the same scope, and for no other. */
  public byte[] index(String scope, String text) {
    try {
      return index.computePrimary((scope + '\n' + text).getBytes(UTF_8), INDEX_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text cannot be indexed", e);
    }
  }

  private static byte[] binding(String table, UUID id, String field) {
    return (table + ':' + id + ':' + field).getBytes(UTF_8);
  }
}
