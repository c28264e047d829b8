package org.cairn.applications.document.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
