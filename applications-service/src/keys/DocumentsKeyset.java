import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.nio.charset.StandardCharsets;

/**
 * For operators: prints the keyset for documents, a secret. "new" makes the first one; "rotate" reads the present one
 * from standard input and adds a key that encrypts from now on, while the former ones go on opening what they closed.
 *
 * <pre>java -cp 'applications-service/target/quarkus-app/lib/main/*' applications-service/src/keys/DocumentsKeyset.java new</pre>
 */
void main(String[] args) throws Exception {
  Configuration tink = StreamingAeadConfig2026.get();
  KeysetHandle.Builder keys =
      switch (args.length == 1 ? args[0] : "") {
        case "new" -> KeysetHandle.newBuilder();
        case "rotate" -> {
          String present = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
          yield KeysetHandle.newBuilder(
              TinkJsonProtoKeysetFormat.parseKeyset(present, tink, InsecureSecretKeyAccess.get()));
        }
        default -> throw new IllegalArgumentException("Say new, or rotate with the present keyset on standard input");
      };
  KeysetHandle made =
      keys.addEntry(
              KeysetHandle.generateEntryFromParameters(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB)
                  .withRandomId()
                  .makePrimary())
          .setConfiguration(tink)
          .build();
  IO.println(TinkJsonProtoKeysetFormat.serializeKeyset(made, tink, InsecureSecretKeyAccess.get()));
}
