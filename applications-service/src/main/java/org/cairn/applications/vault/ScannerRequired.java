package org.cairn.applications.vault;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cairn.applications.vault.VaultSettings.ScanKind;
import org.cairn.http.secrets.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without a scanner the service accepts files only if it serves this machine alone. */
@ApplicationScoped
public class ScannerRequired {

  private final VaultSettings settings;
  private final String publicUrl;

  public ScannerRequired(
      VaultSettings settings, @ConfigProperty(name = "cairn.public-url") String publicUrl) {
    this.settings = settings;
    this.publicUrl = publicUrl;
  }

  void start(@Observes StartupEvent start) {
    check(settings.scan().kind(), publicUrl);
  }

  /**
   * @throws IllegalStateException if there should be a scanner
   */
  static void check(ScanKind scan, String publicUrl) {
    if (scan == ScanKind.OFF && PublicAddress.isPublic(publicUrl)) {
      throw new IllegalStateException(
          "Documents would be taken unscanned: set CAIRN_DOCUMENTS_SCAN=clamd, or serve this"
              + " machine alone (CAIRN_PUBLIC_URL)");
    }
  }
}
