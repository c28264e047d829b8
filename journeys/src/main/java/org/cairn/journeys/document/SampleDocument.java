package org.cairn.journeys.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A file that somebody submits. */
public record SampleDocument(String fileName, byte[] bytes) {

  /** A one-line page that every PDF reader can show. */
  public static SampleDocument aPdfSaying(String line) {
    return aPdf(line, 0);
  }

  /** A unique document. */
  public static SampleDocument aPdf() {
    return aPdfSaying("Document " + UUID.randomUUID());
  }

  /** A unique document of at least this size. */
  public static SampleDocument aPdfOfSize(int bytes) {
    return aPdf("Document " + UUID.randomUUID(), bytes);
  }

  private static SampleDocument aPdf(String line, int size) {
    String drawing = "BT /F1 18 Tf 60 760 Td (" + line.replaceAll("[()\\\\]", "") + ") Tj ET";
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(drawing.length(), drawing),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    var file = new ByteArrayOutputStream();
    write(file, "%PDF-1.4\n");
    var places = new ArrayList<Integer>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(file.size());
      write(file, "%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    // A comment is the simplest thing that makes a PDF large.
    String filler = "%" + "0123456789abcdef".repeat(64) + "\n";
    while (file.size() < size) {
      write(file, filler);
    }
    int table = file.size();
    write(file, "xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    places.forEach(place -> write(file, "%010d 00000 n \n".formatted(place)));
    write(
        file,
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return new SampleDocument("course-certificate.pdf", file.toByteArray());
  }

  private static void write(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(US_ASCII));
  }

  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
