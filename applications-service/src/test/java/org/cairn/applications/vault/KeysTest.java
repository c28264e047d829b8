package org.cairn.applications.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are rotated without losing a document, and without them nothing starts. */
class KeysTest {

  private static final Path PROGRAM = Path.of("src", "keys", "DocumentsKeyset.java");

  private final Path folder;

  KeysTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void afterARotation_oldFilesAreReadable_andNewOnesNeedTheNewKey() throws Exception {
    String first = keyset("new", "");
    TestVault before = TestVault.in(folder, first);
    TestVault.Kept old = before.keep(SampleDocuments.aPdf("before"));

    TestVault after = TestVault.in(folder, keyset("rotate", first));
    TestVault.Kept young = after.keep(SampleDocuments.aPdf("after"));

    assertThat(after.read(old)).isEqualTo(SampleDocuments.aPdf("before"));
    assertThat(after.read(young)).isEqualTo(SampleDocuments.aPdf("after"));
    assertThatThrownBy(() -> before.read(young)).isInstanceOf(VaultUnavailable.class);
  }

  @Test
  void anotherKeyset_opensNothing() throws Exception {
    TestVault.Kept kept = TestVault.in(folder).keep(SampleDocuments.aPdf());

    TestVault stranger = TestVault.in(folder, keyset("new", ""));

    assertThatThrownBy(() -> stranger.read(kept)).isInstanceOf(VaultUnavailable.class);
  }

  @Test
  void withoutAKeyset_thereIsNoVault_andTheMessageSaysWhatToSet() {
    assertThatThrownBy(() -> SealingKeys.of(Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CAIRN_DOCUMENTS_KEYSET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "Secret-123",
        "{\"Secret-123\"}",
        "{\"primaryKeyId\":1,\"key\":[{\"keyData\":{\"typeUrl\":\"Secret-123\"}}]}",
        "{\"primaryKeyId\":1,\"key\":[]}"
      })
  void aKeysetThatCannotBeUsed_isNotShown(String broken) {
    assertThatThrownBy(() -> SealingKeys.of(Optional.of(broken)))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .message()
        .contains("cairn.documents.keyset")
        .doesNotContain("Secret");
  }

  /** Made as an operator makes it. */
  private static String keyset(String what, String present)
      throws IOException, InterruptedException {
    var program =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAM.toString(),
                what));
    program.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process running = program.start();
    try (var input = running.getOutputStream()) {
      input.write(present.getBytes(UTF_8));
    }
    String keyset = new String(running.getInputStream().readAllBytes(), UTF_8);
    assertThat(running.waitFor()).as("the program for keysets").isZero();
    return keyset;
  }
}
