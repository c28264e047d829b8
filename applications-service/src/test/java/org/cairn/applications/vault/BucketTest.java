package org.cairn.applications.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cairn.applications.vault.VaultUnavailable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in a bucket, by the S3 API. */
class BucketTest {

  private final Path folder;

  BucketTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aKeptFile_isEncryptedInTheBucket_andIsReadAsItCame() throws Exception {
    byte[] document = SampleDocuments.aPdfOf(3_000_000);
    try (var bucket = LocalBucket.in(folder)) {
      Vault vault = bucket.vault(folder.resolve("spool"));
      TestVault.Kept kept = keep(vault, document);

      assertThat(read(vault, kept)).isEqualTo(document);
      assertThat(new String(Files.readAllBytes(bucket.objectAt(kept.digest())), ISO_8859_1))
          .doesNotContain("%PDF");
      assertThat(spooled()).isZero();
    }
  }

  @Test
  void whatACrashLeftAtTheAddress_isReplaced() throws Exception {
    try (var bucket = LocalBucket.in(folder)) {
      Vault vault = bucket.vault(folder.resolve("spool"));
      TestVault.Kept orphan = keep(vault, SampleDocuments.aPdf());
      TestVault.Kept kept = keep(vault, SampleDocuments.aPdf());

      assertThat(read(vault, kept)).isEqualTo(SampleDocuments.aPdf());
      assertThatThrownBy(() -> read(vault, orphan)).isInstanceOf(VaultUnavailable.class);
    }
  }

  @Test
  void aMissingObject_isMissing() throws Exception {
    try (var bucket = LocalBucket.in(folder)) {
      Vault vault = bucket.vault(folder.resolve("spool"));
      TestVault.Kept kept = keep(vault, SampleDocuments.aPdf());
      Files.delete(bucket.objectAt(kept.digest()));

      isUnavailable(() -> read(vault, kept), Reason.MISSING);
    }
  }

  @Test
  void aBucketThatDoesNotKnowUs_takesNothing() throws Exception {
    try (var bucket = LocalBucket.in(folder)) {
      Vault vault = bucket.vault(folder.resolve("spool"), "another-secret");

      isUnavailable(() -> keep(vault, SampleDocuments.aPdf()), Reason.STORE);
      assertThat(spooled()).isZero();
    }
  }

  @Test
  void aBucketThatIsAway_takesNothing_andGivesNothing() throws Exception {
    try (var bucket = LocalBucket.in(folder)) {
      Vault vault = bucket.vault(folder.resolve("spool"));
      TestVault.Kept kept = keep(vault, SampleDocuments.aPdf());
      bucket.goesAway();

      isUnavailable(() -> keep(vault, SampleDocuments.aPdf("another")), Reason.STORE);
      isUnavailable(() -> read(vault, kept), Reason.STORE);
      assertThat(spooled()).isZero();
    }
  }

  private static void isUnavailable(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable what, Reason reason) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            VaultUnavailable.class, away -> assertThat(away.reason()).isEqualTo(reason));
  }

  private static TestVault.Kept keep(Vault vault, byte[] document) {
    try (SealedCopy copy = vault.seal(new ByteArrayInputStream(document))) {
      vault.keep(copy);
      return new TestVault.Kept(copy.digest(), copy.binding());
    }
  }

  private static byte[] read(Vault vault, TestVault.Kept kept) throws IOException {
    try (InputStream clear = vault.open(kept.digest(), kept.binding())) {
      return clear.readAllBytes();
    }
  }

  private long spooled() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("spool"))) {
      return files.filter(file -> file.toString().endsWith(".part")).count();
    }
  }
}
