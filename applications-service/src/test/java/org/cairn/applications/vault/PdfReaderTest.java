package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.vault.FileNotice.NOT_CHECKED;
import static org.cairn.applications.vault.FileNotice.PDF_CANNOT_BE_OPENED;
import static org.cairn.applications.vault.FileNotice.PDF_ENCRYPTED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs are looked into elsewhere, and whatever one does there is no more than a notice. */
class PdfReaderTest {

  private final PdfReader reader = new PdfReader(Duration.ofSeconds(20), Duration.ofSeconds(20));

  @AfterEach
  void end() {
    reader.close();
  }

  @Test
  void oneProcess_looksIntoOneFileAfterTheOther() {
    assertThat(notices(reader, Pdfs.aPdf())).isEmpty();
    assertThat(notices(reader, Pdfs.encrypted("owner", "user"))).containsExactly(PDF_ENCRYPTED);
    assertThat(notices(reader, Pdfs.aPdf())).isEmpty();
  }

  @Test
  void aFileThatUnfoldsToFarTooMuch_endsThatProcessAlone_andTheNextOneIsLookedInto() {
    byte[] large = Pdfs.thatUnfoldsTo(1L << 30);

    assertThat(notices(reader, large)).containsExactly(PDF_CANNOT_BE_OPENED);
    assertThat(notices(reader, Pdfs.aPdf())).isEmpty();
  }

  @Test
  void oneThatTakesTooLong_isLeftAlone() {
    byte[] pdf = Pdfs.aPdf();
    try (var hasty = new PdfReader(Duration.ofSeconds(20), Duration.ofMillis(300))) {
      // One byte more is announced than comes, so that it is waited for.
      assertThat(hasty.notices(() -> new ByteArrayInputStream(pdf), pdf.length + 1))
          .containsExactly(PDF_CANNOT_BE_OPENED);
      assertThat(notices(hasty, pdf)).isEmpty();
    }
  }

  @Test
  void aFileThatWaitsTooLong_hasANoticeThatNobodyCheckedIt() throws InterruptedException {
    try (var busy = new PdfReader(Duration.ofMillis(50), Duration.ofSeconds(20))) {
      var entered = new CountDownLatch(1);
      var leave = new CountDownLatch(1);
      Thread first =
          Thread.startVirtualThread(() ->
              busy.notices(
                  () -> {
                    entered.countDown();
                    awaited(leave);
                    return new ByteArrayInputStream(Pdfs.aPdf());
                  },
                  Pdfs.aPdf().length));
      entered.await();

      assertThat(notices(busy, Pdfs.aPdf())).containsExactly(NOT_CHECKED);
      leave.countDown();
      first.join();
    }
  }

  @Test
  void aFileThatCannotBeReadBack_isANotice_too() {
    assertThat(
            reader.notices(
                () -> {
                  throw new IOException("away");
                },
                10))
        .containsExactly(PDF_CANNOT_BE_OPENED);
  }

  @Test
  void everyNotice_passesFromOneProcessToTheOther() {
    for (FileNotice notice : FileNotice.values()) {
      assertThat(FileNotice.read(FileNotice.write(EnumSet.of(notice)))).containsExactly(notice);
      assertThat(FileNotice.of(notice.code())).contains(notice);
    }
    assertThat(FileNotice.read(FileNotice.write(EnumSet.allOf(FileNotice.class))))
        .isEqualTo(EnumSet.allOf(FileNotice.class));
  }

  @Test
  void aSealedCopy_carriesItsNotices_andNoClearByteIsOnTheDisk(@TempDir Path folder) {
    TestVault vault = TestVault.in(folder);
    byte[] png = SampleDocuments.aPng();
    try (SealedCopy locked = vault.seal(Pdfs.encrypted("owner", "user"));
        SealedCopy cut = vault.seal(Arrays.copyOf(png, png.length - 12));
        SealedCopy whole = vault.seal(png);
        SealedCopy photo = vault.seal(SampleDocuments.aJpeg())) {
      assertThat(locked.notices()).containsExactly("pdf-encrypted");
      assertThat(cut.notices()).containsExactly("image-cut-off");
      assertThat(whole.notices()).isEmpty();
      assertThat(photo.notices()).isEmpty();
      assertThat(vault.files()).hasSize(4);
    }
  }

  private static Set<FileNotice> notices(PdfReader reader, byte[] pdf) {
    return reader.notices(() -> new ByteArrayInputStream(pdf), pdf.length);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
