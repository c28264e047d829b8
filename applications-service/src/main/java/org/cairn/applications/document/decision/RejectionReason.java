package org.cairn.applications.document.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a document does not count. "It never arrived" is not among the reasons: there is a receipt.
 */
public enum RejectionReason {
  ILLEGIBLE,
  INCOMPLETE,
  WRONG_DOCUMENT,
  UNSIGNED,
  OUT_OF_DATE,
  WRONG_SENDER,
  OTHER_PERSON,
  /** Explains nothing by itself, so it needs a note to the applicant. */
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RejectionReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
