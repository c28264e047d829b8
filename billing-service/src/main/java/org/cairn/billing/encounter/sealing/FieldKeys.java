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
 * Seals single fields, each bound to its table, row and name: moved elsewhere it does not open. The
 * second keyset tells equal texts without telling what they are.
 */
@Startup
@ApplicationScoped
public class FieldKeys {

  private static final int INDEX_BYTES = 16;

  /** What makes a service without usable keys stop before it takes anything in. */
  @FunctionalInterface
  private interface Made<T> {
    T from(String json) throws GeneralSecurityException;
  }

  private final Aead sealing;
  private final PrfSet index;

  public FieldKeys(
      @ConfigProperty(name = "cairn.billing.fields-keyset") Optional<String> fields,
      @ConfigProperty(name = "cairn.billing.index-keyset") Optional<String> index) {
    this.sealing =
        made(
            fields,
            "CAIRN_BILLING_FIELDS_KEYSET",
            json ->
                keyset(json, AeadConfig2026.get()).getPrimitive(AeadConfig2026.get(), Aead.class));
    this.index =
        made(
            index,
            "CAIRN_BILLING_INDEX_KEYSET",
            json ->
                keyset(json, PrfConfig2026.get()).getPrimitive(PrfConfig2026.get(), PrfSet.class));
  }

  private static KeysetHandle keyset(String json, Configuration tink)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, tink, InsecureSecretKeyAccess.get());
  }

  /** Says nothing of what is in it, and has no cause: a parser's message may quote the keyset. */
  private static <T> T made(Optional<String> keyset, String variable, Made<T> how) {
    String json =
        keyset
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> new IllegalStateException(variable + " is not set"));
    try {
      return how.from(json);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(variable + " is no keyset that Tink can use for this");
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
   * @throws IllegalStateException when it was sealed elsewhere, changed, or by an unknown key
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
