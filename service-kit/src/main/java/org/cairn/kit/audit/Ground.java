package org.cairn.kit.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** On what ground somebody may do or see something. */
public enum Ground {
  OWN_RECORD("own-record"),
  BOARD_OF_JURISDICTION("board-of-jurisdiction"),
  ADMINISTRATION("administration"),
  AUDIT("audit"),
  PUBLIC("public"),
  /** A deadline or a neighbour's fact made the service act by itself. */
  SERVICE("service"),
  /** None was found; the attempt was refused. */
  NONE("none");

  private final String column;

  Ground(String column) {
    this.column = column;
  }

  public String column() {
    return column;
  }

  public static Ground of(@Nullable String column) {
    return Arrays.stream(values())
        .filter(ground -> ground.column.equals(column))
        .findFirst()
        .orElse(NONE);
  }
}
