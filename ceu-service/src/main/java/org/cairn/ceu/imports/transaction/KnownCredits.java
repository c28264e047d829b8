package org.cairn.ceu.imports.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.CreditState;
import org.cairn.ceu.credit.store.CreditRow;

/** What is known before a row of an import is decided on: what is recorded, and the rows before. */
final class KnownCredits {

  private record Certificate(UUID peerId, String number) {}

  private record Day(UUID peerId, LocalDate on) {}

  private final Set<UUID> ourPeers;
  private final Map<UUID, CreditFacts> byId = new HashMap<>();
  private final Set<Certificate> certificates = new HashSet<>();
  private final Map<Day, BigDecimal> hours = new HashMap<>();

  /**
   * @param ourPeers whose records the board brought in
   */
  KnownCredits(Set<UUID> ourPeers, List<CreditRow> recorded) {
    this.ourPeers = ourPeers;
    recorded.forEach(this::add);
  }

  private void add(CreditRow row) {
    CreditFacts facts = row.facts();
    byId.put(row.id(), facts);
    if (row.isOfBoard()) {
      addCertificate(facts);
    }
    if (row.fillsItsDay()) {
      addHours(facts);
    }
  }

  CreditState before(CreditCommand.BringIn row) {
    CreditFacts facts = row.facts();
    if (!ourPeers.contains(facts.peerId())) {
      return new CreditState.NotBroughtIn();
    }
    CreditFacts known = byId.get(row.creditId());
    if (known != null) {
      return new CreditState.IdRecorded(known.equals(facts));
    }
    String number = facts.certificateNumber();
    return number != null && certificates.contains(new Certificate(facts.peerId(), number))
        ? new CreditState.CertificateRecorded(false)
        : new CreditState.NotRecorded(
            hours.getOrDefault(new Day(facts.peerId(), facts.on()), BigDecimal.ZERO), false);
  }

  void add(UUID creditId, CreditFacts facts) {
    byId.put(creditId, facts);
    addCertificate(facts);
    addHours(facts);
  }

  private void addHours(CreditFacts facts) {
    hours.merge(new Day(facts.peerId(), facts.on()), facts.hours(), BigDecimal::add);
  }

  private void addCertificate(CreditFacts facts) {
    String number = facts.certificateNumber();
    if (number != null) {
      certificates.add(new Certificate(facts.peerId(), number));
    }
  }
}
