package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cairn.applications.vault.VaultUnavailable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once cost many small buffers and no more. */
class ManyUploadsTest {

  private static final int UPLOADS = 200;
  private static final int SIZE = 2_000_000;

  @Test
  void twoHundredUploadsInMidStream_needLessThan40MegabytesOfHeap(@TempDir Path folder)
      throws Exception {
    Process process =
        JavaProcess.running(
            AllAtOnce.class,
            List.of("-Xmx40m", "-XX:+ExitOnOutOfMemoryError"),
            folder.toString(),
            TestVault.demoKeyset());

    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();

    assertThat(ended).as("it ends").isTrue();
    assertThat(process.exitValue()).as("see target/AllAtOnce.log").isZero();
    assertThat(TestVault.in(folder).files()).hasSize(UPLOADS);
  }

  @Test
  void whoGetsNoPlaceInTime_isSentAway(@TempDir Path folder) throws Exception {
    var places = new UploadPlaces(1, Duration.ofMillis(50));
    Vault vault = TestVault.vault(folder, TestVault.demoKeyset(), new NoScan(), places);
    try (var _ = places.take()) {
      assertThatThrownBy(() -> vault.seal(new ByteArrayInputStream(SampleDocuments.aPdf())).close())
          .isInstanceOfSatisfying(
              VaultUnavailable.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.BUSY));
    }

    vault.seal(new ByteArrayInputStream(SampleDocuments.aPdf())).close();
  }

  @Test
  void aRefusedUpload_givesItsPlaceBack(@TempDir Path folder) {
    var places = new UploadPlaces(1, Duration.ofMillis(50));
    Vault vault = TestVault.vault(folder, TestVault.demoKeyset(), new NoScan(), places);
    assertThatThrownBy(() -> vault.seal(InputStream.nullInputStream()).close())
        .isInstanceOf(FileRefused.class);

    vault.seal(new ByteArrayInputStream(SampleDocuments.aPdf())).close();
  }

  /** Every upload is half done before the first may end. */
  static final class AllAtOnce {

    private AllAtOnce() {}

    public static void main(String[] args) throws Exception {
      Vault vault =
          TestVault.vault(
              Path.of(args[0]),
              args[1],
              new NoScan(),
              new UploadPlaces(UPLOADS, Duration.ofSeconds(30)));
      var half = new CountDownLatch(UPLOADS);
      List<Future<?>> uploads = new ArrayList<>();
      try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < UPLOADS; i++) {
          int number = i;
          uploads.add(each.submit(() -> upload(vault, new Scan(number, half))));
        }
        for (Future<?> upload : uploads) {
          upload.get();
        }
      }
    }

    private static void upload(Vault vault, InputStream scan) {
      try (SealedCopy copy = vault.seal(scan)) {
        vault.keep(copy);
      }
    }
  }

  /** A file of its own that is nowhere in memory. */
  private static final class Scan extends InputStream {

    private final int number;
    private final CountDownLatch half;
    private int at;

    Scan(int number, CountDownLatch half) {
      this.number = number;
      this.half = half;
    }

    @Override
    public int read() {
      if (at == SIZE / 2) {
        half.countDown();
        try {
          if (!half.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Not all uploads came half-way");
          }
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      if (at == SIZE) {
        return -1;
      }
      int next = at < 5 ? "%PDF-".charAt(at) : (at * 31 + number * 17) & 0xff;
      at++;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      int next = read();
      if (next < 0) {
        return -1;
      }
      target[offset] = (byte) next;
      int count = 1;
      while (count < length && at < SIZE && at != SIZE / 2) {
        target[offset + count++] = (byte) read();
      }
      return count;
    }
  }
}
