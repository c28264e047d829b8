package org.cairn.applications.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.vault.SampleDocuments.aPhoto;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is what its first bytes say. */
class FileKindTest {

  static Stream<Arguments> known() {
    return Stream.of(
        arguments(FileKind.PDF, SampleDocuments.aPdf()),
        arguments(FileKind.PNG, SampleDocuments.aPng()),
        arguments(FileKind.JPEG, SampleDocuments.aJpeg()),
        arguments(FileKind.HEIC, SampleDocuments.aHeic()),
        arguments(FileKind.HEIC, aPhoto("mif1", "miaf", "heic")),
        arguments(FileKind.HEIC, aPhoto("heix")),
        arguments(FileKind.DOCX, SampleDocuments.aDocx()));
  }

  @ParameterizedTest
  @MethodSource("known")
  void aKnownFile_isRecognized(FileKind expected, byte[] file) {
    assertThat(FileKind.seeming(headOf(file))).contains(expected);
  }

  static Stream<Arguments> unknown() {
    return Stream.of(
        arguments("text", "Dear board".getBytes(UTF_8)),
        arguments("one byte", new byte[] {'%'}),
        arguments("a page", "<html><script>".getBytes(UTF_8)),
        arguments("a program", HexFormat.of().parseHex("4d5a90000300000004000000ffff0000")),
        arguments(
            "a PDF after junk",
            SampleDocuments.joined("junk\n".getBytes(UTF_8), SampleDocuments.aPdf())),
        arguments("half a PDF header", "%PD".getBytes(US_ASCII)),
        arguments("only a PNG's signature", HexFormat.of().parseHex("89504e470d0a1a0a")),
        arguments("AVIF", aPhoto("avif", "mif1", "miaf")),
        arguments("a film", aPhoto("isom", "mp41", "avc1")),
        arguments("a brand after the box", SampleDocuments.joined(aPhoto("isom"), aPhoto("heic"))),
        arguments("a box without brands", "\0\0\0\010ftypheic".getBytes(US_ASCII)),
        arguments("an empty archive", HexFormat.of().parseHex("504b0506" + "00".repeat(18))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unknown")
  void anythingElse_isNotRecognized(String what, byte[] file) {
    assertThat(FileKind.seeming(headOf(file))).as(what).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void eachKind_hasTheNameOfItsType_andAnExtension(FileKind kind) {
    assertThat(kind.mediaType()).matches("[a-z]+/[a-z.-]+");
    assertThat(kind.extension()).matches("[a-z]{3,4}");
  }

  private static byte[] headOf(byte[] file) {
    return Arrays.copyOf(file, Math.min(file.length, FileKind.HEAD));
  }
}
