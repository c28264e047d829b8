package org.cairn.applications.document.decision;

import java.util.Locale;

/** Who submitted the document: the applicant, or the board for one that came by mail. */
public enum SubmittedBy {
  APPLICANT,
  BOARD;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
