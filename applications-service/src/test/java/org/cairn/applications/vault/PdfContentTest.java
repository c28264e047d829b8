package org.cairn.applications.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.vault.FileNotice.CONTENT_AFTER_END;
import static org.cairn.applications.vault.FileNotice.PDF_CANNOT_BE_OPENED;
import static org.cairn.applications.vault.FileNotice.PDF_ENCRYPTED;
import static org.cairn.applications.vault.FileNotice.PDF_HAS_SCRIPT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The notices on a PDF that was accepted. */
class PdfContentTest {

  @Test
  void aPlainPdf_hasNoNotice() {
    assertThat(PdfContent.notices(Pdfs.aPdf())).isEmpty();
    assertThat(PdfContent.notices(SampleDocuments.joined(Pdfs.aPdf(), bytes("\r\n\0\0 \n"))))
        .isEmpty();
  }

  @Test
  void oneThatOpensWithAPasswordOnly_isEncrypted_butNotOneThatAnybodyMayRead() {
    assertThat(PdfContent.notices(Pdfs.encrypted("owner", "user"))).containsExactly(PDF_ENCRYPTED);
    assertThat(PdfContent.notices(Pdfs.encrypted("owner", ""))).isEmpty();
  }

  @Test
  void aScript_isFound_whereverItIs() {
    assertThat(PdfContent.notices(Pdfs.withOpenAction())).containsExactly(PDF_HAS_SCRIPT);
    assertThat(PdfContent.notices(Pdfs.withScriptOnAPage())).containsExactly(PDF_HAS_SCRIPT);
    assertThat(PdfContent.notices(Pdfs.withNamedScript())).containsExactly(PDF_HAS_SCRIPT);
  }

  @Test
  void wherever_aPdfIsCutOff_itIsNoticed() {
    byte[] whole = Pdfs.aPdf();
    for (int part = 1; part < 10; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);

      assertThat(PdfContent.notices(cut)).describedAs(part + "/10").contains(PDF_CANNOT_BE_OPENED);
    }
  }

  @Test
  void aLaterVersionThatWasCutOff_isNoticed() {
    byte[] cut = SampleDocuments.joined(Pdfs.aPdf(), bytes("7 0 obj\n<< /Type /Annot /Rect [0 0"));

    assertThat(PdfContent.notices(cut)).contains(PDF_CANNOT_BE_OPENED);
  }

  @Test
  void whatFollowsTheEnd_isNoticed() {
    byte[] followed =
        SampleDocuments.joined(Pdfs.aPdf(), bytes("\n<html><body>Hello</body></html>"));

    assertThat(PdfContent.notices(followed)).containsExactly(CONTENT_AFTER_END);
  }

  @Test
  void whatIsNoPdfButForItsBeginning_cannotBeOpened() {
    assertThat(PdfContent.notices(SampleDocuments.aPdf())).contains(PDF_CANNOT_BE_OPENED);
    assertThat(PdfContent.notices(SampleDocuments.aPdfOf(200_000))).contains(PDF_CANNOT_BE_OPENED);
    assertThat(PdfContent.notices(new byte[0])).contains(PDF_CANNOT_BE_OPENED);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
