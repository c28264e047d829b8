package org.cairn.applications.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.cairn.applications.vault.FileRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken in, what is not, and what remains of it. */
class SealingTest {

  private static final String MARKER = "this-line-must-never-lie-on-a-disk";

  private final Path folder;
  private final TestVault vault;

  SealingTest(@TempDir Path folder) {
    this.folder = folder;
    this.vault = TestVault.in(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 256, 257, 4_000, 4_096, 4_112, 8_192, 1_000_000})
  void aKeptFile_isReadAsItCame(int size) throws Exception {
    byte[] document = SampleDocuments.aPdfOf(size);

    TestVault.Kept kept = vault.keep(document);

    assertThat(vault.read(kept)).isEqualTo(document);
    assertThat(kept.digest().bytes())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(document));
  }

  @Test
  void aSealedCopy_saysWhatItIs() {
    try (SealedCopy copy = vault.seal(SampleDocuments.aDocx())) {
      assertThat(copy.kind()).isEqualTo(FileKind.DOCX);
      assertThat(copy.size()).isEqualTo(SampleDocuments.aDocx().length);
      assertThat(copy.binding()).hasSize(16);
      assertThat(copy.scanned()).isFalse();
    }
  }

  @Test
  void theSameBytes_getAnotherBindingEachTime() {
    try (SealedCopy one = vault.seal(SampleDocuments.aPdf());
        SealedCopy other = vault.seal(SampleDocuments.aPdf())) {
      assertThat(one.digest()).isEqualTo(other.digest());
      assertThat(one.binding()).isNotEqualTo(other.binding());
    }
  }

  @Test
  void aKeptFile_isAtTheAddressOfItsContent_andNothingElseRemains() {
    TestVault.Kept kept = vault.keep(SampleDocuments.aPdf());

    String hex = kept.digest().hex();
    assertThat(vault.files())
        .containsExactly(
            folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex));
  }

  @Test
  void aCopyThatIsNotKept_isGone() {
    vault.seal(SampleDocuments.aPdf()).close();

    assertThat(vault.files()).isEmpty();
  }

  @Test
  void whatACrashLeftAtTheAddress_isReplaced() throws IOException {
    TestVault.Kept orphan = vault.keep(SampleDocuments.aPdf());

    TestVault.Kept kept = vault.keep(SampleDocuments.aPdf());

    assertThat(vault.read(kept)).isEqualTo(SampleDocuments.aPdf());
    assertThat(vault.addressOf(orphan)).isEqualTo(vault.addressOf(kept));
    assertThat(vault.files()).hasSize(1);
  }

  @Test
  void anEmptyFile_isRefused() {
    isRefused(InputStream.nullInputStream(), Reason.EMPTY);
  }

  @Test
  void aFileOfExactly25MiB_isTaken() {
    try (SealedCopy copy = vault.seal(SampleDocuments.aPdfOf((int) Vault.MAX_SIZE))) {
      assertThat(copy.size()).isEqualTo(26_214_400);
    }
  }

  @Test
  void oneByteMore_isRefused() {
    isRefused(
        new ByteArrayInputStream(SampleDocuments.aPdfOf((int) Vault.MAX_SIZE + 1)),
        Reason.TOO_LARGE);
  }

  @Test
  void aTextThatCallsItselfSomethingElse_isRefused() {
    isRefused(new ByteArrayInputStream("certificate.pdf".getBytes(UTF_8)), Reason.UNSUPPORTED_TYPE);
  }

  @Test
  void anUploadThatBreaksOff_leavesNothing() {
    isLostWith(
        () -> {
          throw new UncheckedIOException(new IOException("connection reset"));
        },
        UncheckedIOException.class);
  }

  @Test
  void anUploadThatFailsInAnyOtherWay_leavesNothing() {
    isLostWith(
        () -> {
          throw new IllegalStateException("the request was taken away");
        },
        IllegalStateException.class);
  }

  @Test
  void noClearByte_isOnTheDisk_whileAndAfterUploading() {
    byte[] document = SampleDocuments.aPdf(MARKER.repeat(10_000));
    var looked = new AtomicBoolean();
    InputStream watched =
        new SequenceInputStream(
            new ByteArrayInputStream(document),
            new Ending(() -> {
              looked.set(true);
              assertThat(vault.files()).hasSize(1).allSatisfy(SealingTest::holdsNoMarker);
              return -1;
            }));

    try (SealedCopy copy = vault.vault().seal(watched)) {
      vault.vault().keep(copy);
    }

    assertThat(looked).isTrue();
    assertThat(vault.files()).hasSize(1).allSatisfy(SealingTest::holdsNoMarker);
  }

  private static void holdsNoMarker(Path file) {
    try {
      assertThat(Files.size(file)).isGreaterThan(1_000);
      assertThat(new String(Files.readAllBytes(file), UTF_8))
          .doesNotContain(MARKER)
          .doesNotContain("%PDF");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void isRefused(InputStream clear, Reason reason) {
    assertThatThrownBy(() -> vault.vault().seal(clear))
        .isInstanceOfSatisfying(
            FileRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    assertThat(vault.files()).isEmpty();
  }

  private void isLostWith(Supplier<Integer> failure, Class<? extends Throwable> expected) {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(SampleDocuments.aPdfOf(100_000)), new Ending(failure));

    assertThatThrownBy(() -> vault.vault().seal(broken)).isInstanceOf(expected);
    assertThat(vault.files()).isEmpty();
  }

  /** What happens where a stream would end. */
  private static final class Ending extends InputStream {
    private final Supplier<Integer> what;

    Ending(Supplier<Integer> what) {
      this.what = what;
    }

    @Override
    public int read() throws IOException {
      try {
        return what.get();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return read();
    }
  }
}
