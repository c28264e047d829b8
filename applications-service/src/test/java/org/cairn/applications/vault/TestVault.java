package org.cairn.applications.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A vault in a folder of its own, and a look at the files in that folder. */
record TestVault(Path folder, Vault vault) {

  private static final Path DEMO_KEYSET =
      Path.of(
          System.getProperty("cairn.root", ".."),
          "deploy/local/src/main/resources/org/cairn/local/demo-documents-keyset.json");

  /** One for all tests: each would start a process otherwise. */
  static final PdfReader PDFS = new PdfReader();

  static TestVault in(Path folder) {
    return in(folder, demoKeyset());
  }

  static TestVault in(Path folder, String keyset) {
    return new TestVault(folder, vault(folder, keyset, new NoScan()));
  }

  static TestVault scanning(Path folder, MalwareScan scan) {
    return new TestVault(folder, vault(folder, demoKeyset(), scan));
  }

  static Vault vault(Path folder, String keyset, MalwareScan scan) {
    return vault(folder, keyset, scan, new UploadPlaces(64, Duration.ofSeconds(30)));
  }

  static Vault vault(Path folder, String keyset, MalwareScan scan, UploadPlaces places) {
    return new Vault(
        SealingKeys.of(Optional.of(keyset)),
        new Spool(folder.resolve("spool")),
        new ContentFolder(folder),
        scan,
        places,
        PDFS);
  }

  static String demoKeyset() {
    try {
      return Files.readString(DEMO_KEYSET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SealedCopy seal(byte[] clear) {
    return vault.seal(new ByteArrayInputStream(clear));
  }

  Kept keep(byte[] clear) {
    try (SealedCopy copy = seal(clear)) {
      vault.keep(copy);
      return new Kept(copy.digest(), copy.binding());
    }
  }

  /** What the row of a kept file knows. */
  record Kept(Sha256 digest, byte[] binding) {}

  byte[] read(Kept kept) throws IOException {
    try (InputStream clear = vault.open(kept.digest(), kept.binding())) {
      return clear.readAllBytes();
    }
  }

  Path addressOf(Kept kept) {
    return folder.resolve(ContentStore.pathOf(kept.digest()));
  }

  /** Every file but the sign of life of this process. */
  List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
