package org.cairn.applications.document.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.applications.vault.FileRefused;
import org.cairn.applications.vault.SampleDocuments;
import org.cairn.applications.vault.TestVaults;
import org.cairn.applications.vault.Vault;
import org.cairn.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form that is taken, and the many that are not. */
class UploadedFormTest {

  private static final String TYPE = "multipart/form-data; boundary=cut";
  private static final Set<String> FIELDS = Set.of("requirement");

  private final Path folder;
  private final Vault vault;

  UploadedFormTest(@TempDir Path folder) {
    this.folder = folder;
    this.vault = TestVaults.in(folder);
  }

  @Test
  void aFormWithRequirementAndFile_isRead() {
    try (UploadedForm form = read(requirement("training") + file("a.pdf") + END)) {
      assertThat(form.text("requirement")).isEqualTo("training");
      assertThat(form.fileName().value()).isEqualTo("a.pdf");
      assertThat(form.copy().size()).isEqualTo(SampleDocuments.aPdf().length);
    }
  }

  @Test
  void theOrderOfTheFields_doesNotMatter() {
    try (UploadedForm form = read(file("a.pdf") + requirement("training") + END)) {
      assertThat(form.text("requirement")).isEqualTo("training");
    }
  }

  @Test
  void aReplacement_hasTheFileOnly() {
    try (UploadedForm form =
        UploadedForm.read(stream(file("a.pdf") + END), TYPE, Set.of(), vault::seal)) {
      assertThat(form.texts()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=\"cut\"",
        "Multipart/Form-Data;charset=utf-8;  Boundary=cut"
      })
  void theContentType_mayBeWrittenInManyWays(String type) {
    UploadedForm.read(stream(requirement("x") + file("a.pdf") + END), type, FIELDS, vault::seal)
        .close();
  }

  @Test
  void aFileNameInAnyLetters_isRead() {
    String parts = requirement("x") + file("\u8b49\u660e.pdf") + END;
    try (UploadedForm form =
        UploadedForm.read(
            new ByteArrayInputStream(parts.getBytes(UTF_8)), TYPE, FIELDS, vault::seal)) {
      assertThat(form.fileName().value()).isEqualTo("\u8b49\u660e.pdf");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\documents\\a.pdf", "../a.pdf", "a.pdf"})
  void aFileNameWithAPath_losesIt(String name) {
    try (UploadedForm form = read(requirement("x") + file(name) + END)) {
      assertThat(form.fileName().value()).isEqualTo("a.pdf");
    }
  }

  @Test
  void aFileNameOf300Letters_isShortened() {
    try (UploadedForm form = read(requirement("x") + file("n".repeat(300) + ".pdf") + END)) {
      assertThat(form.fileName().value()).hasSize(120).endsWith(".pdf");
    }
  }

  @Test
  void aFileThatHoldsSomethingLikeTheBoundary_isReadWhole() {
    String content = "%PDF-1.7\r\n--cu\r\n--\r\n-cut--";
    String parts = requirement("x") + file("a.pdf", content) + END;
    try (UploadedForm form = read(parts)) {
      assertThat(form.copy().size()).isEqualTo(content.length());
    }
  }

  static Stream<Arguments> otherForms() {
    return Stream.of(
        arguments("nothing", "", "/requirement"),
        arguments("no part", END, "/requirement"),
        arguments("no boundary inside", "hello", "/requirement"),
        arguments("no file", requirement("x") + END, "/file"),
        arguments("no requirement", file("a.pdf") + END, "/requirement"),
        arguments("two files", requirement("x") + file("a") + file("b") + END, "/file"),
        arguments("two requirements", requirement("x") + requirement("y") + END, "/requirement"),
        arguments("an unknown field", requirement("x") + part("name=\"note\"", "hi") + END, ""),
        arguments(
            "an unknown field after the file",
            requirement("x") + file("a.pdf") + part("name=\"note\"", "hi") + END,
            ""),
        arguments(
            "a long requirement",
            requirement("x".repeat(201)) + file("a.pdf") + END,
            "/requirement"),
        arguments(
            "a requirement that is a file",
            part("name=\"requirement\"; filename=\"r\"", "x") + END,
            "/requirement"),
        arguments(
            "a requirement that is no text", requirement("\u00ff\u00fe") + END, "/requirement"),
        arguments("a file without a name", part("name=\"file\"", "%PDF-1.7") + END, "/file"),
        arguments("a part without a name", part("filename=\"a.pdf\"", "%PDF-1.7") + END, ""),
        arguments("a part without headers", "--cut\r\n\r\nhello\r\n" + END, ""),
        arguments(
            "endless headers", "--cut\r\nX: " + "y".repeat(5_000) + "\r\n\r\nhello\r\n" + END, ""),
        arguments("headers that do not end", "--cut\r\nContent-Disposition: form-data", ""),
        arguments("cut in the file", cutInTheFile(), ""),
        arguments("cut before the end", requirement("x") + file("a.pdf"), ""),
        arguments("cut after the file", requirement("x") + file("a.pdf") + "--cu", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherForms")
  void anyOtherForm_isRefused_withThePlace_andNothingRemains(
      String what, String parts, String pointer) {
    assertThatThrownBy(() -> read(parts).close())
        .as(what)
        .isInstanceOfSatisfying(
            UploadRefused.class,
            refused -> {
              assertThat(refused.problem().status()).isEqualTo(400);
              assertThat(pointerOf(refused.problem())).isIn(pointer, "");
            });
    assertThat(files()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/mixed; boundary=cut",
        "application/pdf"
      })
  void anotherContentType_isRefused(String type) {
    assertThatThrownBy(() -> UploadedForm.read(stream(END), type, FIELDS, vault::seal).close())
        .isInstanceOf(UploadRefused.class);
  }

  @Test
  void aBoundaryOfMoreThan70Letters_isRefused() {
    String type = "multipart/form-data; boundary=" + "b".repeat(71);

    assertThatThrownBy(() -> UploadedForm.read(stream(END), type, FIELDS, vault::seal).close())
        .isInstanceOf(UploadRefused.class);
  }

  @Test
  void aFileThatTheVaultRefuses_staysRefusedForItsReason() {
    assertThatThrownBy(() -> read(requirement("x") + file("a.pdf", "no PDF") + END).close())
        .isInstanceOf(FileRefused.class);
    assertThat(files()).isZero();
  }

  @Test
  void everyBeginningOfAForm_isRefused_andNothingRemains() throws IOException {
    byte[] whole = (requirement("x") + file("a.pdf") + "--cut--").getBytes(ISO_8859_1);
    for (int length = 0; length < whole.length; length++) {
      InputStream beginning = new ByteArrayInputStream(Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> UploadedForm.read(beginning, TYPE, FIELDS, vault::seal).close())
          .isInstanceOfAny(UploadRefused.class, FileRefused.class);
      assertThat(files()).isZero();
    }
  }

  private static final String END = "--cut--\r\n";

  private static String requirement(String value) {
    return part("name=\"requirement\"", value);
  }

  private static String file(String name) {
    return file(name, new String(SampleDocuments.aPdf(), ISO_8859_1));
  }

  private static String file(String name, String content) {
    return part("name=\"file\"; filename=\"" + name + "\"", content);
  }

  private static String part(String parameters, String content) {
    return "--cut\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(parameters, content);
  }

  private static String cutInTheFile() {
    String whole = requirement("x") + file("a.pdf", "%PDF-" + "x".repeat(50_000));
    return whole.substring(0, 40_000);
  }

  private UploadedForm read(String parts) {
    return UploadedForm.read(stream(parts), TYPE, FIELDS, vault::seal);
  }

  private static InputStream stream(String parts) {
    return new ByteArrayInputStream(parts.getBytes(ISO_8859_1));
  }

  private static String pointerOf(Problem problem) {
    return problem.errors().stream()
        .map(Problem.Reason::pointer)
        .flatMap(pointer -> Optional.ofNullable(pointer).stream())
        .findFirst()
        .orElse("");
  }

  private long files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".part")).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
