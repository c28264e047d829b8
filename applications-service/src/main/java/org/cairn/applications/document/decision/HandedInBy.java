package org.cairn.applications.document.decision;

import java.util.Locale;

/** Who brought the paper: the applicant, or the board for one that came by mail. */
public enum HandedInBy {
  APPLICANT,
  BOARD;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
