package org.cairn.applications.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;

/** Real PDFs, made by a library. Those with a script say hello. */
public final class Pdfs {

  private static final String HELLO = "app.alert('Hello');";

  private Pdfs() {}

  @FunctionalInterface
  private interface Change {
    void to(PDDocument document) throws IOException;
  }

  public static byte[] aPdf() {
    return made(document -> {});
  }

  /**
   * @param user empty for a document that anybody may read, though not change
   */
  public static byte[] encrypted(String owner, String user) {
    return made(document -> {
      var policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
    });
  }

  public static byte[] withOpenAction() {
    return made(
        document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(HELLO)));
  }

  static byte[] withScriptOnAPage() {
    return made(document -> {
      var actions = new PDPageAdditionalActions();
      actions.setO(new PDActionJavaScript(HELLO));
      document.getPage(0).setActions(actions);
    });
  }

  static byte[] withNamedScript() {
    return made(document -> {
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      var scripts = new PDJavascriptNameTreeNode();
      scripts.setNames(Map.of("hello", new PDActionJavaScript(HELLO)));
      names.setJavascript(scripts);
      document.getDocumentCatalog().setNames(names);
    });
  }

  /** A table of contents of noughts, some hundred times as large as the file. */
  static byte[] thatUnfoldsTo(long bytes) {
    var table = new ByteArrayOutputStream();
    byte[] noughts = new byte[64 * 1024];
    try (var deflated = new DeflaterOutputStream(table)) {
      for (long left = bytes; left > 0; left -= noughts.length) {
        deflated.write(noughts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var file = new ByteArrayOutputStream();
    write(file, "%PDF-1.5\n");
    int place = file.size();
    write(
        file,
        "1 0 obj\n<< /Type /XRef /Size 10 /W [1 2 1] /Root 2 0 R /Filter /FlateDecode /Length %d >>\nstream\n"
            .formatted(table.size()));
    file.writeBytes(table.toByteArray());
    write(file, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n".formatted(place));
    return file.toByteArray();
  }

  private static void write(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] made(Change change) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      change.to(document);
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
