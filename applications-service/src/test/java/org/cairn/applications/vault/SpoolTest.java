package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What uploads leave behind that did not end in order, and what must not be taken for that. */
class SpoolTest {

  private final Path folder;
  private final TestVault vault;

  SpoolTest(@TempDir Path folder) {
    this.folder = folder;
    this.vault = TestVault.in(folder);
  }

  @Test
  void aProcessKilledInMidUpload_leavesNoTrace_afterTheNextStart() throws Exception {
    Process uploading = uploadingProcess();
    await().atMost(Duration.ofSeconds(30)).until(() -> vault.files().size() == 1);
    uploading.destroyForcibly().waitFor();

    vault.vault().sweep();

    assertThat(vault.files()).isEmpty();
  }

  @Test
  void anUploadOfAnotherLivingProcess_isLeftAlone() throws Exception {
    Process uploading = uploadingProcess();
    try {
      await().atMost(Duration.ofSeconds(30)).until(() -> vault.files().size() == 1);

      vault.vault().sweep();

      assertThat(vault.files()).hasSize(1);
    } finally {
      uploading.destroyForcibly().waitFor();
    }
  }

  @Test
  void anUploadOfThisProcess_isLeftAlone() {
    try (SealedCopy copy = vault.seal(SampleDocuments.aPdf())) {
      vault.vault().sweep();
      TestVault.in(folder).vault().sweep();

      assertThat(copy.path()).exists();
    }
  }

  @Test
  void aFileOfAnUnknownProcess_isLeftAloneForAnHour() throws IOException {
    Path file = anUnknownFile(Instant.now().minus(Duration.ofMinutes(55)));

    vault.vault().sweep();

    assertThat(file).exists();
  }

  @Test
  void aFileOfAnUnknownProcess_isRemovedAfterAnHour() throws IOException {
    Path file = anUnknownFile(Instant.now().minus(Duration.ofMinutes(65)));

    vault.vault().sweep();

    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsNotOurs_isLeftAlone() throws IOException {
    Path note = Files.createDirectories(folder.resolve("spool")).resolve("note.txt");
    Files.writeString(note, "of an operator");
    Files.setLastModifiedTime(note, FileTime.from(Instant.now().minus(Duration.ofDays(9))));

    vault.vault().sweep();

    assertThat(note).exists();
  }

  @Test
  void aSpoolThatWasTakenAway_isMadeAgain() throws IOException {
    vault.seal(SampleDocuments.aPdf()).close();
    try (var files = Files.walk(folder.resolve("spool"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }

    TestVault.Kept kept = vault.keep(SampleDocuments.aPdf());

    assertThat(vault.read(kept)).isEqualTo(SampleDocuments.aPdf());
  }

  private Path anUnknownFile(Instant written) throws IOException {
    Path file = Files.createDirectories(folder.resolve("spool")).resolve("gone_1.part");
    Files.write(file, new byte[10]);
    Files.setLastModifiedTime(file, FileTime.from(written));
    return file;
  }

  private Process uploadingProcess() throws IOException {
    return JavaProcess.running(
        NeverEndingUpload.class, List.of("-Xmx64m"), folder.toString(), TestVault.demoKeyset());
  }

  /** A service in mid-upload: half a file has arrived, and the rest never does. */
  static final class NeverEndingUpload {

    private NeverEndingUpload() {}

    public static void main(String[] args) {
      InputStream half =
          new SequenceInputStream(
              new ByteArrayInputStream(SampleDocuments.aPdfOf(500_000)), new NothingMore());
      TestVault.in(Path.of(args[0]), args[1]).vault().seal(half).close();
    }
  }

  /** The sender is there and says nothing. */
  private static final class NothingMore extends InputStream {

    @Override
    public int read() throws IOException {
      return read(new byte[1], 0, 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        new CountDownLatch(1).await();
        return -1;
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
