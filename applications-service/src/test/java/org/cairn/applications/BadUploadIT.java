package org.cairn.applications;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.applications.SampleDocument.aPdf;
import static org.cairn.applications.SampleDocument.aPdfOfSize;
import static org.cairn.applications.SubmittingIT.documentOf;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.DOCUMENTS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.kit.testing.PlatformResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not get in, and that nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BadUploadIT {

  private static final int LIMIT = 25 * 1024 * 1024;

  @ConfigProperty(name = "cairn.documents.folder")
  Path folder = Path.of("");

  private final Visitor peer = aPeer();
  private UUID application = new UUID(0, 0);

  @BeforeEach
  void aPeerHasApplied() {
    peer.registers().then().statusCode(201);
    application = peer.applies();
  }

  @Test
  void anEmptyFile_isRefused() {
    assertRefused(new SampleDocument("empty.pdf", new byte[0]), 422, "document-empty");
  }

  @Test
  void aFileOfExactlyTheLimit_isTaken_andOneByteMoreIsNot() {
    assertThat(submits(aPdfOfSize(LIMIT)).statusCode()).isEqualTo(201);
    assertRefused(aPdfOfSize(LIMIT + 1), 413, "body-too-large");
  }

  @Test
  void aFileFarOverTheLimit_isRefused_whetherItsLengthIsAnnouncedOrNot() throws IOException {
    assertRefused(aPdfOfSize(LIMIT + 4 * 1024 * 1024), 413, "body-too-large");
    long files = filesInTheVault();
    try (Socket socket = connected()) {
      OutputStream out = socket.getOutputStream();
      out.write(headOf("Transfer-Encoding: chunked").getBytes(US_ASCII));
      byte[] chunk = new byte[64 * 1024];
      out.write(chunked(formStart()));
      int sent = 0;
      try {
        while (sent < LIMIT * 2) {
          out.write(chunked(chunk));
          sent += chunk.length;
        }
      } catch (IOException closed) {
        assertThat(sent).isGreaterThan(LIMIT / 2);
      }
    }
    await().until(() -> filesInTheVault() == files && spool().isEmpty());
  }

  static Stream<SampleDocument> wrongTypesUnderARightName() throws IOException {
    return Stream.of(
        new SampleDocument("program.pdf", "MZ\u0090 this is a program".getBytes(UTF_8)),
        new SampleDocument("page.png", "<html><script>alert(1)</script></html>".getBytes(UTF_8)),
        new SampleDocument("late.pdf", ("x".repeat(2000) + "%PDF-1.7").getBytes(UTF_8)),
        new SampleDocument("text.docx", "just text".getBytes(UTF_8)),
        new SampleDocument("short.pdf", "%PD".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("wrongTypesUnderARightName")
  void aWrongTypeUnderARightName_isRefused(SampleDocument document) {
    assertRefused(document, 422, "document-type");
  }

  @Test
  void aZipThatIsNoDocument_isRefused() throws IOException {
    assertThat(submits(new SampleDocument("a.docx", zip("readme.txt", 10))).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aZipBombAsDocx_isRefused() throws IOException {
    assertRefused(
        new SampleDocument("bomb.docx", zip("word/document.xml", LIMIT * 12L)),
        422,
        "document-unsafe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd.pdf",
        "..\\..\\boot.pdf",
        "/absolute/path.pdf",
        "C:\\folder\\document.pdf",
        "bidi\u202Efdp.exe.pdf",
        "..",
        "a/b/../../c.pdf"
      })
  void aNameIsALabel_andNoPath(String name) {
    Response receipt = submits(aPdf().named(name));

    assertThat(receipt.statusCode()).isEqualTo(201);
    String kept =
        peer.reads(DOCUMENTS + "/" + documentOf(receipt)).jsonPath().getString("files[0].fileName");
    assertThat(kept).doesNotContain("/", "\\", "\u202E", "..").isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ex\u0000am", "ex\nam", "ex\u001Bam", "ex\u007Fam"})
  void aFieldWithACharacterThatIsNone_isRefused(String requirement) {
    Footprint before = Footprint.of(peer);

    Response answer = peer.submits(application, requirement, aPdf());

    assertProblem(answer, 400, "malformed-upload");
    assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/requirement");
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void aNameOfThreeHundredLetters_isCut_andKeepsItsEnding() {
    Response receipt = submits(aPdf().named("a".repeat(300) + ".pdf"));

    String kept =
        peer.reads(DOCUMENTS + "/" + documentOf(receipt)).jsonPath().getString("files[0].fileName");
    assertThat(kept).hasSizeLessThanOrEqualTo(120).startsWith("aa").endsWith(".pdf");
  }

  @Test
  void anUploadThatBreaksOff_leavesNoTrace() throws IOException {
    Footprint before = Footprint.of(peer);
    long files = filesInTheVault();

    try (Socket socket = connected()) {
      OutputStream out = socket.getOutputStream();
      out.write(headOf("Content-Length: 20000000").getBytes(US_ASCII));
      out.write(formStart());
      out.write(new byte[3_000_000]);
      out.flush();
      await().until(() -> !spool().isEmpty());
    }

    await().until(() -> spool().isEmpty());
    assertThat(filesInTheVault()).isEqualTo(files);
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  /** Tests may run as a superuser, who may write everywhere; into a file nobody can put a file. */
  @Test
  void whenTheVaultCannotBeWritten_nothingIsAccepted_andKeptFilesCanBeRead() throws IOException {
    SampleDocument earlier = aPdf();
    UUID document = documentOf(submits(earlier));
    Footprint before = Footprint.of(peer);
    Path spool = folder.resolve("spool");
    Path aside = folder.resolve("spool-aside");
    Files.move(spool, aside);
    try {
      Files.writeString(spool, "not a folder");

      Response refused = submits(aPdf());

      assertProblem(refused, 503, "documents-unavailable");
      assertThat(refused.header("Retry-After")).isNotNull();
      assertThat(Footprint.of(peer)).isEqualTo(before);
      assertThat(peer.reads(DOCUMENTS + "/" + document + "/versions/1/content").asByteArray())
          .isEqualTo(earlier.bytes());
    } finally {
      Files.delete(spool);
      Files.move(aside, spool);
    }
    assertThat(submits(aPdf()).statusCode()).isEqualTo(201);
  }

  private Response submits(SampleDocument document) {
    return peer.submits(application, "exam", document);
  }

  private void assertRefused(SampleDocument document, int status, String kind) {
    Footprint before = Footprint.of(peer);
    long files = filesInTheVault();

    Response answer = submits(document);

    assertProblem(answer, status, kind);
    assertThat(Footprint.of(peer)).isEqualTo(before);
    assertThat(filesInTheVault()).isEqualTo(files);
    assertThat(spool()).isEmpty();
  }

  /** Without the lock of the running process, which stays as long as it runs. */
  private List<Path> spool() {
    return filesUnder(folder.resolve("spool"))
        .filter(file -> !file.toString().endsWith(".lock"))
        .toList();
  }

  private long filesInTheVault() {
    return filesUnder(folder).filter(file -> file.getFileName().toString().length() == 64).count();
  }

  private static Stream<Path> filesUnder(Path start) {
    try (Stream<Path> files = Files.walk(start)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Socket connected() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
  }

  private String headOf(String length) {
    return String.join(
        "\r\n",
        "POST " + APPLICATIONS + "/" + application + "/documents HTTP/1.1",
        "Host: 127.0.0.1",
        "Authorization: Bearer " + peer.person().token(),
        "Idempotency-Key: " + aKey(),
        "Content-Type: multipart/form-data; boundary=edge",
        length,
        "",
        "");
  }

  private static byte[] formStart() {
    return """
    --edge
    Content-Disposition: form-data; name="requirement"

    exam
    --edge
    Content-Disposition: form-data; name="file"; filename="a.pdf"

    %PDF-1.7
    """
        .replace("\n", "\r\n")
        .getBytes(US_ASCII);
  }

  private static byte[] chunked(byte[] bytes) {
    var chunk = new ByteArrayOutputStream();
    chunk.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
    chunk.writeBytes(bytes);
    chunk.writeBytes("\r\n".getBytes(US_ASCII));
    return chunk.toByteArray();
  }

  private static byte[] zip(String entry, long zeros) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry(entry));
      byte[] block = new byte[1024 * 1024];
      for (long left = zeros; left > 0; left -= block.length) {
        zip.write(block, 0, (int) Math.min(left, block.length));
      }
    }
    return bytes.toByteArray();
  }
}
