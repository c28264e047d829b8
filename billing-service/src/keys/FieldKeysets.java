import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.nio.charset.StandardCharsets;

/**
 * For operators: prints a keyset for what is said of clients, a secret. "fields" makes the keyset that seals, "rotate" reads
 * it from standard input and adds a key that seals from now on, "index" makes the keyset by which equal references are
 * found; that one is not rotated, or existing references would no longer be found.
 *
 * <pre>java -cp 'billing-service/target/quarkus-app/lib/main/*' billing-service/src/keys/FieldKeysets.java fields</pre>
 */
void main(String[] args) throws Exception {
  String what = args.length == 1 ? args[0] : "";
  IO.println(
      switch (what) {
        case "fields" -> written(KeysetHandle.newBuilder(), PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        case "index" -> written(KeysetHandle.newBuilder(), PredefinedPrfParameters.HMAC_SHA256_PRF, PrfConfig2026.get());
        case "rotate" -> {
          String present = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
          KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(present, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
          yield written(KeysetHandle.newBuilder(keys), PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        }
        default -> throw new IllegalArgumentException("Say fields, index, or rotate with the present keyset on standard input");
      });
}

String written(KeysetHandle.Builder keys, Parameters kind, Configuration tink) throws Exception {
  KeysetHandle made =
      keys.addEntry(KeysetHandle.generateEntryFromParameters(kind).withRandomId().makePrimary()).setConfiguration(tink).build();
  return TinkJsonProtoKeysetFormat.serializeKeyset(made, tink, InsecureSecretKeyAccess.get());
}
