package org.cairn.kit.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** On what basis somebody may do or see something. */
public enum AccessBasis {
  OWN_RECORD,
  BOARD_OF_JURISDICTION,
  /** Under an agreement that both have signed. */
  SUPERVISOR_OF,
  /** The agency employs, or employed, whom it looks at. */
  EMPLOYER,
  OWN_ORGANIZATION,
  ADMINISTRATION,
  AUDIT,
  PUBLIC,
  /** A deadline or a neighbor's fact made the service act by itself. */
  SERVICE,
  /** None was found; the attempt was refused. */
  NONE;

  /** As it is stored: {@code own-record}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AccessBasis of(@Nullable String column) {
    return column == null ? NONE : valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
