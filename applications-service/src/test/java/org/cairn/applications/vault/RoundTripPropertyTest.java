package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever its size, a file comes back whole or not at all. */
class RoundTripPropertyTest {

  private static final Path FOLDER = temporary();
  private static final TestVault VAULT = TestVault.in(FOLDER);

  /** Clear bytes in a full segment, of which Tink keeps 16 for the tag and 40 for its header. */
  private static final int SEGMENT = 4096;

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(9, 3 * SEGMENT),
        Arbitraries.integers()
            .between(1, 5)
            .flatMap(segments ->
                Arbitraries.integers()
                    .between(-70, 70)
                    .map(off -> segments * (SEGMENT - 16) + off)));
  }

  @Property(tries = 300)
  void whatWasKept_comesBack(@ForAll("sizes") int size) throws IOException {
    byte[] document = SampleDocuments.aPdfOf(size);

    assertThat(VAULT.read(VAULT.keep(document))).isEqualTo(document);
  }

  @Property(tries = 300)
  void aFileWithOneBitTurned_isRefused(
      @ForAll("sizes") int size, @ForAll @DoubleRange(max = 1, maxIncluded = false) double where)
      throws IOException {
    TestVault.Kept kept = VAULT.keep(SampleDocuments.aPdfOf(size));
    byte[] sealed = Files.readAllBytes(VAULT.addressOf(kept));
    sealed[(int) (where * sealed.length)] ^= 1;
    Files.write(VAULT.addressOf(kept), sealed);

    assertThatThrownBy(() -> VAULT.read(kept))
        .isInstanceOfAny(VaultUnavailable.class, IOException.class);
  }

  @Property(tries = 300)
  void aFileThatWasCut_isRefused(
      @ForAll("sizes") int size, @ForAll @DoubleRange(max = 1, maxIncluded = false) double where)
      throws IOException {
    TestVault.Kept kept = VAULT.keep(SampleDocuments.aPdfOf(size));
    byte[] sealed = Files.readAllBytes(VAULT.addressOf(kept));
    Files.write(
        VAULT.addressOf(kept), java.util.Arrays.copyOf(sealed, (int) (where * sealed.length)));

    assertThatThrownBy(() -> VAULT.read(kept))
        .isInstanceOfAny(VaultUnavailable.class, IOException.class);
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("vault");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
