package org.cairn.evidence.audit;

import java.util.List;

/**
 * The result of verifying a service's log.
 *
 * @param findings the first of them; {@code all} says how many there are
 * @param unsealed rows at the end that the sealing job has not sealed yet: nothing proves them
 */
public record ChainCheck(
    long sealed, long unsealed, long seals, long roots, List<Finding> findings, long all) {

  public ChainCheck {
    findings = List.copyOf(findings);
  }

  public boolean isSound() {
    return all == 0;
  }
}
