package org.cairn.kit.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** On what ground somebody may do or see something. */
public enum Ground {
  OWN_RECORD,
  BOARD_OF_JURISDICTION,
  SIGNED_AGREEMENT,
  ADMINISTRATION,
  AUDIT,
  PUBLIC,
  /** A deadline or a neighbour's fact made the service act by itself. */
  SERVICE,
  /** None was found; the attempt was refused. */
  NONE;

  /** As it is stored: {@code own-record}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Ground of(@Nullable String column) {
    return column == null ? NONE : valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
