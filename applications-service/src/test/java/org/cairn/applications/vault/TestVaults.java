package org.cairn.applications.vault;

import java.nio.file.Path;

/** Vaults for the tests of other packages. */
public final class TestVaults {

  private TestVaults() {}

  public static Vault in(Path folder) {
    return TestVault.in(folder).vault();
  }
}
