package org.cairn.timeline.query;

import java.util.Set;
import org.cairn.kit.audit.Ground;

/** How much of a timeline its reader may see. */
public sealed interface View {

  /** The states the reader is limited to; without meaning when everything is to be seen. */
  Set<String> jurisdictions();

  /** On what ground it is shown. */
  Ground why();

  record Everything() implements View {
    @Override
    public Ground why() {
      return Ground.OWN_RECORD;
    }

    @Override
    public Set<String> jurisdictions() {
      return Set.of();
    }
  }

  /** What concerns these states, and what concerns none in particular. */
  record OfJurisdictions(Set<String> jurisdictions) implements View {
    public OfJurisdictions {
      jurisdictions = Set.copyOf(jurisdictions);
    }

    @Override
    public Ground why() {
      return Ground.BOARD_OF_JURISDICTION;
    }
  }
}
