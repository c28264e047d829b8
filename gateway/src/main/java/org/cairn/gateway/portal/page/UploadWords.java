package org.cairn.gateway.portal.page;

import java.util.Locale;
import org.cairn.gateway.portal.service.Outcome;

/** Why a file was not accepted, in plain words. */
final class UploadWords {

  private static final long MB = 1024 * 1024L;
  private static final String TRY =
      "Try a photo, a scan in gray, or send the pages as separate files.";

  private UploadWords() {}

  static String of(Outcome.Refused refused, long length) {
    return switch (refused.kind()) {
      case "malformed-upload", "document-empty" ->
          "Choose a file first. The file we received was empty.";
      case "document-type" ->
          "We can't open this file. Send a PDF, a photo (JPG, PNG, HEIC) or a Word file (DOCX).";
      case "body-too-large" -> tooLarge(length);
      default -> refused.detail();
    };
  }

  /**
   * @param length of the form in bytes, or negative if unknown
   */
  static String tooLarge(long length) {
    String size =
        length > 0
            ? String.format(Locale.ENGLISH, "Your file is %d MB. ", Math.ceilDiv(length, MB))
            : "";
    return size + "The most we can take is 25 MB. " + TRY;
  }
}
