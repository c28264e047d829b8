package org.cairn.evidence.audit;

/** How far a chain goes, and its last link. */
public record ChainTip(long through, byte[] chain) {

  static ChainTip beginningOf(String service) {
    return new ChainTip(0, AuditChain.beginningOf(service));
  }

  ChainTip next(byte[] leaf) {
    return new ChainTip(through + 1, AuditChain.next(chain, leaf));
  }
}
