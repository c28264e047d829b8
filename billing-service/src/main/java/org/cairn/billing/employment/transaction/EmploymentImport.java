package org.cairn.billing.employment.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.billing.agency.store.AgencyTable;
import org.cairn.billing.employment.decision.EmploymentCommand.BringIn;
import org.cairn.billing.employment.decision.EmploymentDecision;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.store.EmploymentTable;
import org.cairn.billing.imports.store.ImportedPeers;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.problem.TryAgain;

/** Employment that a board brings in, within the transaction of the whole import. */
@ApplicationScoped
public class EmploymentImport {

  private final EmploymentTable employments;
  private final AgencyTable agencies;
  private final ImportedPeers imported;
  private final Packs packs;
  private final Clock clock;

  public EmploymentImport(
      EmploymentTable employments,
      AgencyTable agencies,
      ImportedPeers imported,
      Packs packs,
      Clock clock) {
    this.employments = employments;
    this.agencies = agencies;
    this.imported = imported;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * @param toComeUnder ids of employment that later rows of the request name; none of it ends
   *     before the import is over
   * @return one for each, in their order; each knows of those before it
   * @throws TryAgain if another command recorded one of them at the same moment
   */
  public List<Decision<EmploymentEvent>> bringIn(
      String jurisdiction, List<BringIn> commands, Collection<UUID> toComeUnder) {
    Set<UUID> peers = commands.stream().map(BringIn::peerId).collect(Collectors.toSet());
    Set<UUID> ours = imported.among(peers, jurisdiction);
    KnownTerms terms =
        new KnownTerms(
            ours,
            commands.isEmpty()
                ? Set.of()
                : agencies.takingPart(
                    jurisdiction, commands.stream().map(BringIn::agencyId).toList()),
            employments.known(
                Stream.concat(commands.stream().map(BringIn::employmentId), toComeUnder.stream())
                    .distinct()
                    .toList(),
                ours));
    Instant now = clock.instant();
    List<BringIn> rows = new ArrayList<>();
    List<Decision<EmploymentEvent>> decisions = new ArrayList<>();
    for (BringIn command : commands) {
      var decision = EmploymentDecision.decide(terms.before(command), command, packs, now);
      decisions.add(decision);
      if (decision instanceof Accepted<EmploymentEvent> accepted && !accepted.events().isEmpty()) {
        terms.add(command);
        rows.add(command);
      }
    }
    if (!rows.isEmpty() && employments.bringIn(rows) < rows.size()) {
      throw new TryAgain(
          "import-conflict",
          "Some of the employment was recorded just now.",
          Duration.ofSeconds(1));
    }
    return decisions;
  }
}
