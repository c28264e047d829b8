package org.cairn.applications.document.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cairn.applications.vault.FileKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a sender calls a file, the label is short, visible and no path. */
class FileNameTest {

  static Stream<Arguments> names() {
    return Stream.of(
        arguments("certificate.pdf", "certificate.pdf"),
        arguments("My certificate (2).PDF", "My certificate (2).PDF"),
        arguments("/etc/passwd", "passwd"),
        arguments("..\\..\\windows\\system.ini", "system.ini"),
        arguments("C:\\scans\\one.jpg", "one.jpg"),
        arguments("../../", "document"),
        arguments("", "document"),
        arguments(" . .. ", "document"),
        arguments(".hidden", "hidden"),
        arguments("name. ", "name"),
        arguments("a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf"),
        arguments("a\0b.pdf", "ab.pdf"),
        arguments("\u202Efdp.exe", "fdp.exe"),
        arguments("z\u200Bero\u2066.png", "zero.png"),
        arguments("lone\uD800.png", "lone.png"),
        arguments("e\u0301tude.pdf", "\u00e9tude.pdf"),
        arguments("e\u200B\u0301tude.pdf", "\u00e9tude.pdf"),
        arguments("\u8b49\u660e\u66f8.pdf", "\u8b49\u660e\u66f8.pdf"),
        arguments("n".repeat(300) + ".pdf", "n".repeat(116) + ".pdf"),
        arguments("n".repeat(300), "n".repeat(120)),
        arguments("a." + "n".repeat(300), "a." + "n".repeat(118)),
        arguments("\uD83D\uDCC4".repeat(80) + "x.pdf", "\uD83D\uDCC4".repeat(58) + ".pdf"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aName_becomesALabel(String given, String label) {
    assertThat(FileName.of(given).value()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "certificate.pdf,PDF,certificate.pdf",
    "certificate.PDF,PDF,certificate.PDF",
    "certificate.exe,PDF,certificate.pdf",
    "certificate.pdf.exe,PDF,certificate.pdf",
    "certificate,PDF,certificate.pdf",
    "certificate v1.2,PDF,certificate v1.2.pdf",
    "photo.jpeg,JPEG,photo.jpeg",
    "photo.JPG,JPEG,photo.JPG",
    "photo.png,JPEG,photo.jpg",
    "photo.heif,HEIC,photo.heif",
    "letter.docm,DOCX,letter.docx",
    "J. Q. Public,PNG,J. Q. Public.png"
  })
  void theEnding_followsWhatTheFileIs(String given, FileKind kind, String offered) {
    assertThat(FileName.of(given).endingAs(kind).value()).isEqualTo(offered);
  }

  @Property
  void whateverItIsCalled_itEndsAsWhatItIs(@ForAll String given, @ForAll FileKind kind) {
    String offered = FileName.of(given).endingAs(kind).value();

    assertThat(kind.isEnding(offered.substring(offered.lastIndexOf('.') + 1))).isTrue();
    assertThat(offered).hasSizeLessThanOrEqualTo(120).isEqualTo(FileName.of(offered).value());
  }

  @Property
  void everyName_becomesAShortVisibleLabel(@ForAll String given) {
    String label = FileName.of(given).value();

    assertThat(label).isNotBlank().hasSizeLessThanOrEqualTo(120);
    assertThat(label).doesNotContain("/", "\\").doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    assertThat(label).doesNotStartWith(".").doesNotEndWith(".").isEqualTo(label.strip());
    assertThat(Normalizer.isNormalized(label, Normalizer.Form.NFC)).isTrue();
  }

  @Property
  void aLabel_staysAsItIs(@ForAll String given) {
    FileName label = FileName.of(given);

    assertThat(FileName.of(label.value())).isEqualTo(label);
  }
}
