package org.cairn.applications.document.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a document does not count. "It never came" is not among them and never will be: there is a
 * receipt.
 */
public enum RejectionReason {
  ILLEGIBLE,
  INCOMPLETE,
  WRONG_DOCUMENT,
  UNSIGNED,
  OUT_OF_DATE,
  WRONG_SENDER,
  OTHER_PERSON,
  /** Says nothing by itself, so it needs words to the applicant. */
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RejectionReason> ofWire(String wire) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(wire)).findFirst();
  }
}
