package org.cairn.applications.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cairn.applications.vault.VaultUnavailable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a scanner, a file is taken only if the scanner says that it is clean. */
class ScanningTest {

  private static final Duration PATIENCE = Duration.ofMillis(700);

  private final Path folder;

  ScanningTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aCleanFile_isTaken_andTheScannerHasSeenAllOfIt() {
    byte[] document = SampleDocuments.aPdfOf(100_000);
    try (var scanner = new ScannerDouble(file -> "stream: OK");
        SealedCopy copy = vault(scanner).seal(document)) {
      assertThat(copy.scanned()).isTrue();
      assertThat(scanner.received()).isEqualTo(document);
    }
  }

  @Test
  void malware_isRefused_andNothingRemains() {
    try (var scanner = new ScannerDouble(ScanningTest::verdictOnEicar)) {
      TestVault vault = vault(scanner);

      assertThatThrownBy(() -> vault.seal(SampleDocuments.aPdf(eicar())).close())
          .isInstanceOfSatisfying(
              FileRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(FileRefused.Reason.INFECTED));
      assertThat(vault.files()).isEmpty();
      vault.seal(SampleDocuments.aPdf()).close();
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "INSTREAM size limit exceeded. ERROR",
        "UNKNOWN COMMAND",
        "",
        "OK",
        "stream: OK or so",
        "stream: Broken.Archive ERROR"
      })
  void withoutAClearVerdict_noFileIsTaken(String answer) {
    try (var scanner = new ScannerDouble(file -> answer)) {
      isUnavailable(vault(scanner));
    }
  }

  @Test
  void withAnEndlessAnswer_noFileIsTaken() {
    try (var scanner = new ScannerDouble(file -> "stream: O" + "K".repeat(100_000))) {
      isUnavailable(vault(scanner));
    }
  }

  @Test
  @Timeout(20)
  void withASilentScanner_noFileIsTaken_andNobodyWaitsForEver() {
    try (var scanner = ScannerDouble.silent()) {
      isUnavailable(vault(scanner), SampleDocuments.aPdf());
    }
  }

  @Test
  @Timeout(20)
  void withAScannerThatStopsReading_noFileIsTaken_andNobodyWaitsForEver() {
    try (var scanner = ScannerDouble.silent()) {
      isUnavailable(vault(scanner), SampleDocuments.aPdfOf(20_000_000));
    }
  }

  @Test
  void withTheScannerAway_noFileIsTaken() {
    var scanner = new ScannerDouble(file -> "stream: OK");
    scanner.close();

    isUnavailable(vault(scanner));
  }

  @Test
  void whetherFilesAreScanned_isSaid() {
    assertThat(TestVault.in(folder).vault().scanning()).isEqualTo("off");
    try (var scanner = ScannerDouble.silent()) {
      assertThat(vault(scanner).vault().scanning()).isEqualTo("clamd");
    }
  }

  private TestVault vault(ScannerDouble scanner) {
    return TestVault.scanning(folder, new Clamd("127.0.0.1", scanner.port(), PATIENCE));
  }

  private static void isUnavailable(TestVault vault) {
    isUnavailable(vault, SampleDocuments.aPdf());
  }

  private static void isUnavailable(TestVault vault, byte[] document) {
    assertThatThrownBy(() -> vault.seal(document).close())
        .isInstanceOfSatisfying(
            VaultUnavailable.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.SCANNER));
    assertThat(vault.files()).isEmpty();
  }

  private static String verdictOnEicar(byte[] file) {
    return new String(file, UTF_8).contains(eicar()) ? "stream: Eicar-Test FOUND" : "stream: OK";
  }

  /** Put together here, so that no scanner takes this source for the thing itself. */
  static String eicar() {
    return new String(
        String.join(
                "",
                List.of(
                    "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
                    "EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE", "!$H+H*"))
            .getBytes(US_ASCII),
        US_ASCII);
  }
}
