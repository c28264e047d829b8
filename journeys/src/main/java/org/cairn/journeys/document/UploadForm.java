package org.cairn.journeys.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.cairn.journeys.running.Call;

/**
 * The upload form, as a browser sends it.
 *
 * @param start everything before the first byte of the file
 * @param end everything after its last byte
 */
record UploadForm(byte[] start, SampleDocument document, byte[] end) {
  static final String TYPE = "multipart/form-data; boundary=edge-of-the-form";
  private static final String EDGE = "--edge-of-the-form";

  static UploadForm forEntry(String requirement, SampleDocument document) {
    String field =
        "%s\r\nContent-Disposition: form-data; name=\"requirement\"\r\n\r\n%s\r\n"
            .formatted(EDGE, requirement);
    return form(field, document);
  }

  static UploadForm withoutEntry(SampleDocument document) {
    return form("", document);
  }

  private static UploadForm form(String fields, SampleDocument document) {
    String start =
        "%s%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n"
            .formatted(fields, EDGE, document.fileName());
    return new UploadForm(
        start.getBytes(UTF_8), document, ("\r\n" + EDGE + "--\r\n").getBytes(UTF_8));
  }

  int length() {
    return start.length + document.bytes().length + end.length;
  }

  Call.Body body() {
    var whole = new ByteArrayOutputStream(length());
    whole.writeBytes(start);
    whole.writeBytes(document.bytes());
    whole.writeBytes(end);
    return new Call.Body(
        "(%s, %d bytes, SHA-256 %s...)"
            .formatted(
                document.fileName(), document.bytes().length, document.sha256().substring(0, 16)),
        whole.toByteArray());
  }
}
