package org.cairn.timeline.query;

import java.util.Set;

/** How much of a timeline its reader may see. */
public sealed interface View {

  record Everything() implements View {}

  /** What concerns these states, and what concerns none in particular. */
  record OfJurisdictions(Set<String> jurisdictions) implements View {
    public OfJurisdictions {
      jurisdictions = Set.copyOf(jurisdictions);
    }
  }
}
