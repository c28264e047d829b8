package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.applications.vault.SampleDocuments.aWordFile;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.cairn.applications.vault.FileRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A word processor's file is looked into, and nothing that harms who opens it is taken. */
class WordArchiveTest {

  private static final int ENTRY = 0x04034b50;
  private static final int LISTED = 0x02014b50;
  private static final int END = 0x06054b50;

  private final TestVault vault;

  WordArchiveTest(@TempDir Path folder) {
    this.vault = TestVault.in(folder);
  }

  static Stream<Arguments> honest() {
    return Stream.of(
        arguments("a letter", SampleDocuments.aDocx()),
        arguments("a long letter", aWordFile().with("word/more.xml", text(9_000_000)).zipped()),
        arguments(
            "one with scans", aWordFile().with("word/media/1.jpg", noise(5_000_000)).zipped()),
        arguments("one with an empty bitmap", aWordFile().withZeros("x.bmp", 3_000_000).zipped()),
        arguments(
            "one that holds another", aWordFile().with("e.docx", SampleDocuments.aDocx()).zipped()),
        arguments("one with a thousand parts", withParts(1_000)),
        arguments("one with a folder", aWordFile().with("word/", new byte[0]).zipped()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("honest")
  void anHonestDocument_isTaken(String what, byte[] file) {
    try (SealedCopy copy = vault.seal(file)) {
      assertThat(copy.kind()).as(what).isEqualTo(FileKind.DOCX);
    }
  }

  static Stream<Arguments> unsafe() {
    byte[] good = SampleDocuments.aDocx();
    return Stream.of(
        arguments("a bomb", aWordFile().withZeros("x", 1L << 30).zipped()),
        arguments("a small bomb", aWordFile().withZeros("x", 20_000_000).zipped()),
        arguments("many entries", withParts(WordArchive.MAX_ENTRIES + 1)),
        arguments("many names", withLongNames()),
        arguments("macros by name", aWordFile().with("word/vbaProject.bin", noise(9)).zipped()),
        arguments("macros by case", aWordFile().with("word/VBAPROJECT.BIN", noise(9)).zipped()),
        arguments("macros by type", declaring("application/vnd.ms-office.vbaProject")),
        arguments("macros by escaped type", declaring("application/vnd.ms-office.vba&#80;roject")),
        arguments(
            "a macro document",
            declaring("application/vnd.ms-word.document.macroEnabled.main+xml")),
        arguments("no content types", aWordFile().withoutContentTypes().zipped()),
        arguments("no text", aWordFile().withoutText().zipped()),
        arguments("a spreadsheet", aWordFile().withoutText().with("xl/a.xml", noise(9)).zipped()),
        arguments("an external entity", withEntity()),
        arguments("cut", java.util.Arrays.copyOf(good, good.length - 30)),
        arguments("only its beginning", java.util.Arrays.copyOf(good, 60)),
        arguments(
            "another one behind it",
            SampleDocuments.joined(good, aWordFile().with("x", noise(9)).zipped())),
        arguments("encrypted", altered(good, LISTED, 8, 1)),
        arguments("encrypted inside", altered(good, ENTRY, 6, 9)),
        arguments("entries that overlap", overlapping()),
        arguments("a lying size", altered(good, LISTED, 24, 1)),
        arguments("a lying place", altered(good, LISTED, 42, 7)),
        arguments("another name inside", altered(good, ENTRY, 30, 'x')),
        arguments("another name outside", altered(good, LISTED, 46, 'x')),
        arguments("a lying checksum", altered(good, LISTED, 16, 1)),
        arguments("a lying contents", altered(good, END, 16, 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsafe")
  void anUnsafeOne_isRefused_andNothingRemains(String what, byte[] file) {
    assertThatThrownBy(() -> vault.seal(file).close())
        .as(what)
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.UNSAFE_ARCHIVE));
    assertThat(vault.files()).isEmpty();
  }

  @Test
  void anArchiveThatHoldsItself_costsNoMoreThanItIs() {
    byte[] inner = aWordFile().withZeros("x", 4_000_000).zipped();

    try (SealedCopy copy = vault.seal(aWordFile().with("a.zip", inner).zipped())) {
      assertThat(copy.size()).isLessThan(20_000);
    }
  }

  private static byte[] declaring(String type) {
    return aWordFile().declaring(type).zipped();
  }

  private static byte[] withParts(int count) {
    var file = aWordFile();
    for (int i = 0; i < count; i++) {
      file.with("word/media/" + i + ".png", new byte[10]);
    }
    return file.zipped();
  }

  private static byte[] withLongNames() {
    var file = aWordFile();
    for (int i = 0; i < 12; i++) {
      file.with(i + "n".repeat(60_000), new byte[0]);
    }
    return file.zipped();
  }

  private static byte[] withEntity() {
    String types =
        "<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Types a=\"&e;\">&e;</Types>";
    return aWordFile()
        .withoutContentTypes()
        .with("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8))
        .zipped();
  }

  /** Two entries of the contents share one entry's bytes. */
  private static byte[] overlapping() {
    byte[] file = aWordFile().with("aaaa", noise(50)).with("bbbb", noise(60)).zipped();
    var buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int first = indexOf(buffer, LISTED, 0);
    int second = indexOf(buffer, LISTED, first + 4);
    buffer.putInt(second + 42, buffer.getInt(first + 42));
    return file;
  }

  /** The byte so far behind the first such signature, turned by a mask. */
  private static byte[] altered(byte[] good, int signature, int offset, int mask) {
    byte[] file = good.clone();
    var buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    file[indexOf(buffer, signature, 0) + offset] ^= (byte) mask;
    return file;
  }

  private static int indexOf(ByteBuffer buffer, int signature, int from) {
    int at = from;
    while (buffer.getInt(at) != signature) {
      at++;
    }
    return at;
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] text(int size) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append("<w:p><w:r><w:t>Line ").append(i * 31 % 997).append("</w:t></w:r></w:p>");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
