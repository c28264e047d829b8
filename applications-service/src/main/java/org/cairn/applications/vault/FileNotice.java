package org.cairn.applications.vault;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sender and a reviewer should know about an accepted file: the sender of an unreadable file
 * should learn that from the receipt, not weeks later from a rejection.
 */
public enum FileNotice {
  PDF_ENCRYPTED("This PDF opens with a password only. Send one that opens without a password."),
  PDF_CANNOT_BE_OPENED(
      "This PDF cannot be opened, or its end is missing. Check it and send it again."),
  PDF_HAS_SCRIPT("This PDF carries a script. Nothing of it is run here. Print it as a new PDF."),
  CONTENT_AFTER_END("Something that is no PDF follows the end of this file."),
  IMAGE_CUT_OFF("The end of this picture is missing. Check it and send it again."),
  NOT_CHECKED("Nobody could look into this file when it came in. It was taken as it is.");

  private final String words;

  FileNotice(String words) {
    this.words = words;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String words() {
    return words;
  }

  public static Optional<FileNotice> of(String code) {
    return Arrays.stream(values()).filter(notice -> notice.code().equals(code)).findFirst();
  }

  /** As one text, to be passed from one process to another. */
  static String write(Set<FileNotice> notices) {
    return notices.stream().map(FileNotice::code).collect(Collectors.joining(","));
  }

  static Set<FileNotice> read(String written) {
    Set<FileNotice> notices = EnumSet.noneOf(FileNotice.class);
    for (FileNotice notice : values()) {
      if (("," + written + ",").contains("," + notice.code() + ",")) {
        notices.add(notice);
      }
    }
    return notices;
  }
}
