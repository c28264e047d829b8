package org.cairn.evidence.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditVerification.Signed;
import org.cairn.evidence.audit.Finding.Kind;
import org.cairn.evidence.audit.LinkedRow.Link;
import org.jspecify.annotations.Nullable;

/**
 * One pass along the chain. After a break it continues from what is stored, to find the next one.
 */
final class ChainWalk {

  private static final int MOST_FINDINGS_KEPT = 1_000;

  private final Signed<Seal> seals;
  private final Signed<Root> roots;
  private final SigningKeys keys;
  private final Optional<Seal> last;
  private final List<Finding> findings = new ArrayList<>();

  private ChainTip tip;
  private ChainTip sealedThrough;
  private String before = "the beginning";
  private boolean chainedAgain;
  private long all;
  private long sealed;
  private long unsealed;
  private long sealCount;
  private long rootCount;

  ChainWalk(
      String service,
      Signed<Seal> seals,
      Signed<Root> roots,
      SigningKeys keys,
      Optional<Seal> last) {
    this.seals = seals;
    this.roots = roots;
    this.keys = keys;
    this.last = last;
    this.tip = ChainTip.beginningOf(service);
    this.sealedThrough = tip;
  }

  void step(LinkedRow linked) throws SQLException {
    Link link = linked.link();
    AuditedRow row = linked.row();
    if (link == null) {
      withoutLink(row);
      return;
    }
    signedUpTo(link.nth() - 1);
    if (link.nth() != tip.through() + 1) {
      missing(tip.through() + 1, link.nth() - 1, row);
    }
    if (row == null) {
      report(
          Kind.REMOVED,
          "entry %d (link %d, after %s)".formatted(link.position(), link.nth(), before));
    } else {
      sealed++;
      if (!Arrays.equals(row.leaf(), link.leaf())) {
        report(Kind.ALTERED, row.described() + " is not what was sealed as link " + link.nth());
      }
      before = row.described();
    }
    follow(link);
  }

  private void follow(Link link) {
    ChainTip expected = tip.next(link.leaf());
    if (link.nth() == expected.through() && !Arrays.equals(link.chain(), expected.chain())) {
      report(
          Kind.CHAIN_BROKEN,
          "link %d (entry %d) does not follow from the one before"
              .formatted(link.nth(), link.position()));
    }
    tip = new ChainTip(link.nth(), link.chain());
  }

  private void withoutLink(@Nullable AuditedRow row) {
    if (row != null && last.filter(seal -> seal.reaches(row)).isPresent()) {
      report(
          Kind.INSERTED,
          row.described() + " has no link, though everything of its time was sealed");
    } else {
      unsealed++;
    }
  }

  private void missing(long from, long to, @Nullable AuditedRow next) {
    report(
        Kind.REMOVED,
        "links %d to %d and their entries, between %s and %s"
            .formatted(from, to, before, next == null ? "one that is gone" : next.described()));
  }

  /** Checks the seals and roots that end at the links read so far. */
  private void signedUpTo(long nth) throws SQLException {
    while (seals.peek().isPresent() && seals.peek().get().through() <= nth) {
      look(seals.peek().get());
      seals.advance();
    }
    while (roots.peek().isPresent() && roots.peek().get().through() <= nth) {
      look(roots.peek().get());
      roots.advance();
    }
  }

  private void look(Seal seal) {
    sealCount++;
    if (!seal.holds(keys)) {
      report(Kind.SEAL_ALTERED, "the seal through link %d".formatted(seal.through()));
    } else if (isNot(seal.through(), seal.chain()) && !chainedAgain) {
      chainedAgain = true;
      report(
          Kind.CHAINED_AGAIN,
          "from the seal of %s on: something between links %d and %d is not what was signed"
              .formatted(seal.sealedAt(), sealedThrough.through() + 1, seal.through()));
    }
    sealedThrough = new ChainTip(seal.through(), seal.chain());
  }

  private void look(Root root) {
    rootCount++;
    if (!root.holds(keys)) {
      report(Kind.ROOT_ALTERED, "root %d of %s".formatted(root.number(), root.day()));
    } else if (isNot(root.through(), root.chain()) && !chainedAgain) {
      report(
          Kind.CHAINED_AGAIN,
          "root %d of %s was signed over another chain".formatted(root.number(), root.day()));
    }
  }

  private boolean isNot(long through, byte[] chain) {
    return tip.through() == through && !Arrays.equals(tip.chain(), chain);
  }

  ChainCheck end() throws SQLException {
    signedUpTo(tip.through());
    if (sealedThrough.through() < tip.through()) {
      report(
          Kind.INSERTED,
          "links %d to %d have no seal".formatted(sealedThrough.through() + 1, tip.through()));
    }
    cutOff();
    return new ChainCheck(sealed, unsealed, sealCount, rootCount, findings, all);
  }

  private void cutOff() throws SQLException {
    for (; seals.peek().isPresent(); seals.advance()) {
      cutOff("the seal", seals.peek().get().through());
    }
    for (; roots.peek().isPresent(); roots.advance()) {
      cutOff("root " + roots.peek().get().number(), roots.peek().get().through());
    }
  }

  private void cutOff(String what, long through) {
    report(
        Kind.CUT_OFF,
        "%s goes through link %d, the chain ends at %d after %s"
            .formatted(what, through, tip.through(), before));
  }

  private void report(Kind kind, String what) {
    all++;
    if (findings.size() < MOST_FINDINGS_KEPT) {
      findings.add(new Finding(kind, what));
    }
  }
}
