package org.cairn.timeline.query;

import java.util.Set;

/** How much of a timeline its reader may see. */
public sealed interface View {

  /** The states the reader is limited to; without meaning when everything is to be seen. */
  Set<String> jurisdictions();

  record Everything() implements View {
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
  }
}
