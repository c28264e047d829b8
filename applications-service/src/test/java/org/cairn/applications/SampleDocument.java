package org.cairn.applications;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A file that somebody submits. */
record SampleDocument(String fileName, byte[] bytes) {

  /** A PDF as far as its first bytes go, and like no other. */
  static SampleDocument aPdf() {
    return aPdfOf(UUID.randomUUID().toString());
  }

  static SampleDocument aPdfOf(String content) {
    return new SampleDocument(
        "course.pdf", ("%PDF-1.7\n" + content + "\n%%EOF\n").getBytes(US_ASCII));
  }

  static SampleDocument aPdfOfSize(int size) {
    byte[] bytes = new byte[size];
    byte[] start = ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(US_ASCII);
    System.arraycopy(start, 0, bytes, 0, start.length);
    return new SampleDocument("large.pdf", bytes);
  }

  SampleDocument named(String otherName) {
    return new SampleDocument(otherName, bytes);
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  RequestSpecification in(RequestSpecification request) {
    return request.multiPart("file", fileName, bytes, "application/octet-stream");
  }
}
