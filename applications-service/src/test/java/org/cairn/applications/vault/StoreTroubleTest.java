package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cairn.applications.vault.VaultUnavailable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder is full, or not there: nothing half-written, and what was kept stays readable. */
class StoreTroubleTest {

  @Test
  void aFullDisk_refuses_andIsNoFullerAfterwards() throws IOException {
    var twoMegabytes = Configuration.unix().toBuilder().setMaxSize(2_000_000).build();
    try (FileSystem disk = Jimfs.newFileSystem(twoMegabytes)) {
      TestVault vault = TestVault.in(disk.getPath("/documents"));

      for (int attempt = 0; attempt < 3; attempt++) {
        refuses(vault, SampleDocuments.aPdfOf(3_000_000));
        assertThat(vault.files()).isEmpty();
      }

      vault.seal(SampleDocuments.aPdfOf(1_000_000)).close();
    }
  }

  @Test
  void whileTheFolderCannotBeWritten_earlierDocumentsAreReadable(@TempDir Path folder)
      throws IOException {
    TestVault vault = TestVault.in(folder.resolve("documents"));
    TestVault.Kept kept = vault.keep(SampleDocuments.aPdf());
    makeUnwritable(folder.resolve("documents/spool"));

    refuses(vault, SampleDocuments.aPdf("another"));

    assertThat(vault.read(kept)).isEqualTo(SampleDocuments.aPdf());
  }

  @Test
  void aFolderThatComesBack_isUsedAgain(@TempDir Path folder) throws IOException {
    Path documents = folder.resolve("documents");
    Files.writeString(documents, "no folder");
    TestVault vault = TestVault.in(documents);
    refuses(vault, SampleDocuments.aPdf());

    Files.delete(documents);

    assertThat(vault.read(vault.keep(SampleDocuments.aPdf()))).isEqualTo(SampleDocuments.aPdf());
  }

  @Test
  void aFileThatCannotBeMovedToItsPlace_isNotKept(@TempDir Path folder) throws IOException {
    TestVault vault = TestVault.in(folder);
    try (SealedCopy copy = vault.seal(SampleDocuments.aPdf())) {
      Files.writeString(folder.resolve(copy.digest().hex().substring(0, 2)), "in the way");

      assertThatThrownBy(() -> vault.vault().keep(copy)).isInstanceOf(VaultUnavailable.class);
    }
    assertThat(vault.files())
        .hasSize(1)
        .allMatch(file -> file.getFileName().toString().length() == 2);
  }

  /** Also for root, whom rights do not stop. */
  private static void makeUnwritable(Path spool) throws IOException {
    Files.move(spool, spool.resolveSibling("away"), StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(spool, "no folder");
  }

  private static void refuses(TestVault vault, byte[] document) {
    assertThatThrownBy(() -> vault.seal(document).close())
        .isInstanceOfSatisfying(
            VaultUnavailable.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.STORE));
  }
}
