package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cairn.applications.vault.VaultUnavailable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not the one that was kept is not given out. */
class OpeningTest {

  private final TestVault vault;

  OpeningTest(@TempDir Path folder) {
    this.vault = TestVault.in(folder);
  }

  @Test
  void aCiphertextMovedFromAnotherAddress_isRefused_beforeAnyByte() throws IOException {
    TestVault.Kept mine = vault.keep(SampleDocuments.aPdf("mine"));
    TestVault.Kept theirs = vault.keep(SampleDocuments.aPdf("theirs"));
    Files.copy(vault.addressOf(theirs), vault.addressOf(mine), StandardCopyOption.REPLACE_EXISTING);

    refuses(mine, Reason.DAMAGED);
  }

  @Test
  void anotherFileSealedForTheSameBinding_isRefusedAtItsEnd() throws IOException {
    TestVault.Kept kept = vault.keep(SampleDocuments.aPdf("one"));
    TestVault.Kept other = vault.keep(SampleDocuments.aPdf("other"));
    Files.copy(vault.addressOf(kept), vault.addressOf(other), StandardCopyOption.REPLACE_EXISTING);
    var confused = new TestVault.Kept(other.digest(), kept.binding());

    assertThatThrownBy(() -> vault.read(confused)).isInstanceOf(IOException.class);
  }

  @Test
  void aFileChangedBehindTheFirstSegment_failsWhileItIsRead() throws IOException {
    TestVault.Kept kept = vault.keep(SampleDocuments.aPdfOf(50_000));
    byte[] sealed = Files.readAllBytes(vault.addressOf(kept));
    sealed[30_000] ^= 1;
    Files.write(vault.addressOf(kept), sealed);

    try (InputStream clear = vault.vault().open(kept.digest(), kept.binding())) {
      assertThatThrownBy(clear::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aMissingFile_isUnavailable_andItsDigestIsNotRevealed() throws IOException {
    TestVault.Kept kept = vault.keep(SampleDocuments.aPdf());
    Files.delete(vault.addressOf(kept));

    refuses(kept, Reason.MISSING);
  }

  private void refuses(TestVault.Kept kept, Reason reason) {
    assertThatThrownBy(() -> vault.vault().open(kept.digest(), kept.binding()))
        .isInstanceOfSatisfying(
            VaultUnavailable.class, refused -> assertThat(refused.reason()).isEqualTo(reason))
        .satisfies(refused -> assertThat(refused.toString()).doesNotContain(kept.digest().hex()));
  }
}
