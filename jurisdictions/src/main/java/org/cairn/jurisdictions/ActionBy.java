package org.cairn.jurisdictions;

import java.util.Locale;

/** Who has to act next for a requirement to be met, and so who is waited for. */
public enum ActionBy {
  APPLICANT,
  BOARD,
  DOJ,
  COURT,
  SUPERVISOR,
  TRAINER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
