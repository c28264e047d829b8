package org.cairn.timeline.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.timeline.projection.TimelineComparison;

/** Holds the one transaction in which both tellings are compared. */
@ApplicationScoped
public class ComparisonTransaction {

  private final TimelineComparison comparison;

  public ComparisonTransaction(TimelineComparison comparison) {
    this.comparison = comparison;
  }

  @Transactional
  public TimelineComparison.Comparison compare() {
    return comparison.compare();
  }
}
