package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairn.applications.vault.VaultSettings.ScanKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerRequiredTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8480", "http://localhost:8480", "http://[::1]:8480"})
  void onThisMachine_nobodyNeedsAScanner(String publicUrl) {
    assertThatCode(() -> ScannerRequired.check(ScanKind.OFF, publicUrl)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cairn.example",
        "http://10.0.0.1:8480",
        "http://127.0.0.1.example",
        "http://localhost.example",
        "urn:cairn"
      })
  void elsewhere_theServiceDoesNotStartWithoutOne(String publicUrl) {
    assertThatThrownBy(() -> ScannerRequired.check(ScanKind.OFF, publicUrl))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CAIRN_DOCUMENTS_SCAN=clamd");
    assertThatCode(() -> ScannerRequired.check(ScanKind.CLAMD, publicUrl))
        .doesNotThrowAnyException();
  }
}
