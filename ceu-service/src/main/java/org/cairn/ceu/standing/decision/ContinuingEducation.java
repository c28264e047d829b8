package org.cairn.ceu.standing.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.ceu.standing.decision.EducationFacts.Holding;
import org.cairn.ceu.standing.decision.EducationStanding.CountReason;
import org.cairn.ceu.standing.decision.EducationStanding.Counted;
import org.cairn.ceu.standing.decision.EducationStanding.Cycle;
import org.cairn.ceu.standing.decision.LicenseLedger.Dated;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Flags;

/** Continuing education under the rules of one pack. */
public final class ContinuingEducation {

  private final Pack pack;
  private final EducationFacts facts;

  private ContinuingEducation(Pack pack, EducationFacts facts) {
    this.pack = pack;
    this.facts = facts;
  }

  public static EducationStanding of(EducationFacts facts, Pack pack) {
    return new ContinuingEducation(pack, facts).standing();
  }

  private EducationStanding standing() {
    List<Dated> byDay = byDay();
    boolean shared = pack.parameters().flag(Flags.SHARE_ACROSS_LICENSES, facts.through());
    List<Cycle> cycles = new ArrayList<>();
    Map<Integer, Counted> counted = new TreeMap<>();
    for (Holding holding : holdings()) {
      LicenseLedger ledger =
          new LicenseLedger(pack, holding.license(), rulesOf(holding.license()))
              .settle(
                  holding.certifiedOn(),
                  facts.through(),
                  shared ? byDay : of(holding.license(), byDay));
      cycles.addAll(ledger.cycles());
      ledger.counted().forEach(counted::putIfAbsent);
    }
    cycles.sort(Comparator.comparing(Cycle::from));
    return new EducationStanding(cycles, inTheirOrder(counted));
  }

  /** Stable, so that entries of one day keep their given order. */
  private List<Dated> byDay() {
    List<Dated> found = new ArrayList<>();
    for (int place = 0; place < facts.entries().size(); place++) {
      Entry entry = facts.entries().get(place);
      if (entry.on() != null) {
        found.add(new Dated(place, entry.on(), entry));
      }
    }
    found.sort(Comparator.comparing(Dated::on));
    return found;
  }

  private List<Dated> of(String license, List<Dated> entries) {
    return entries.stream().filter(dated -> license.equals(licenseOf(dated.entry()))).toList();
  }

  private String licenseOf(Entry entry) {
    return entry.license() == null ? facts.credentialType() : entry.license();
  }

  /** A board requires the same for its other licenses, unless the pack says otherwise. */
  private String rulesOf(String license) {
    return pack.issues(license) ? license : facts.credentialType();
  }

  /** Credentials that share a cycle follow the most recent one. */
  private List<Holding> holdings() {
    if (!pack.parameters().flag(Flags.CE_SHARED_CYCLE, facts.through())) {
      return facts.holdings();
    }
    LocalDate latest =
        facts.holdings().stream()
            .map(Holding::certifiedOn)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return facts.holdings().stream()
        .map(holding -> new Holding(holding.license(), latest))
        .toList();
  }

  private List<Counted> inTheirOrder(Map<Integer, Counted> counted) {
    List<Counted> found = new ArrayList<>();
    for (int place = 0; place < facts.entries().size(); place++) {
      Counted known = counted.get(place);
      found.add(known == null ? uncounted(facts.entries().get(place)) : known);
    }
    return found;
  }

  private static Counted uncounted(Entry entry) {
    return new Counted(
        entry.id(),
        Hours.NONE,
        null,
        entry.on() == null ? CountReason.DATE_MISSING : CountReason.OTHER_LICENSE,
        List.of(),
        null);
  }
}
