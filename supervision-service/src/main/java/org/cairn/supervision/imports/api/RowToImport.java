package org.cairn.supervision.imports.api;

import java.util.UUID;
import org.cairn.supervision.imports.transaction.PastFact;
import org.jspecify.annotations.Nullable;

/** A row of any of the lists. Whether its values can be is asked row by row. */
interface RowToImport {

  /** Under which it is answered; null if it has none. */
  @Nullable UUID rowId();

  /** Only of a row whose values can be. */
  PastFact fact();
}
