package org.cairn.applications.document.api;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The name under which a file is offered for saving (RFC 6266, RFC 8187). */
final class Disposition {

  private static final String PLAIN = "!#$&+-.^_`|~";

  private Disposition() {}

  static String attachment(String fileName) {
    var encoded = new StringBuilder("attachment; filename*=UTF-8''");
    for (byte b : fileName.getBytes(UTF_8)) {
      char c = (char) (b & 0xff);
      boolean asItIs = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (asItIs) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
