package org.cairn.billing.employment;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.billing.employment.decision.EmploymentCommand.Import;
import org.cairn.billing.employment.decision.EmploymentDecision;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.employment.decision.EmploymentState;
import org.cairn.billing.employment.decision.EmploymentState.Term;
import org.cairn.billing.employment.publishing.PublishedEmployment;
import org.cairn.billing.employment.store.EmploymentTable;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.imports.ImportedPeers;
import org.cairn.kit.outbox.Fact;

/** The employment of an import. */
@ApplicationScoped
public class EmploymentImport {

  private final EmploymentTable employments;
  private final ImportedPeers imported;
  private final Packs packs;

  public EmploymentImport(EmploymentTable employments, ImportedPeers imported, Packs packs) {
    this.employments = employments;
    this.imported = imported;
    this.packs = packs;
  }

  /**
   * @param named ids of employment that other rows of the import name; none of it ends before the
   *     import is over
   */
  public ExistingRecords load(String jurisdiction, List<Import> commands, Collection<UUID> named) {
    List<EmploymentFacts> rows = commands.stream().map(Import::facts).toList();
    Set<UUID> peers =
        imported.among(
            rows.stream().map(EmploymentFacts::peerId).collect(Collectors.toSet()), jurisdiction);
    List<UUID> ids =
        Stream.concat(rows.stream().map(EmploymentFacts::employmentId), named.stream())
            .distinct()
            .toList();
    return new ExistingRecords(
        peers, rows, ids.isEmpty() ? List.of() : employments.existing(ids, peers));
  }

  /**
   * Decides a row; an accepted row is an existing record for the rows after it.
   *
   * @param isRegistered whether an agency is registered in the board's state
   */
  public Decision<EmploymentEvent> decide(
      ExistingRecords records, Import command, Predicate<UUID> isRegistered, Instant now) {
    Decision<EmploymentEvent> decision =
        EmploymentDecision.decide(
            records.state(command.facts(), isRegistered), command, packs, now);
    if (decision instanceof Accepted<EmploymentEvent>(var events) && !events.isEmpty()) {
      records.add(command.facts());
      records.accepted.add(command);
    }
    return decision;
  }

  public Fact fact(EmploymentEvent event) {
    return PublishedEmployment.of(event);
  }

  public void store(ExistingRecords records) {
    if (!records.accepted.isEmpty()) {
      employments.insert(records.accepted);
    }
  }

  /** The existing records for deciding the next row. */
  public static final class ExistingRecords {

    private record Place(UUID agencyId, UUID peerId) {}

    private final Set<UUID> peersOfTheBoard;
    private final Map<UUID, List<EmploymentFacts>> rows;
    private final Map<UUID, EmploymentFacts> byId = new HashMap<>();
    private final Map<Place, List<Term>> terms = new HashMap<>();
    private final List<Import> accepted = new ArrayList<>();

    private ExistingRecords(
        Set<UUID> peersOfTheBoard, List<EmploymentFacts> rows, List<EmploymentFacts> recorded) {
      this.peersOfTheBoard = peersOfTheBoard;
      this.rows = rows.stream().collect(groupingBy(EmploymentFacts::employmentId));
      recorded.forEach(this::add);
    }

    private void add(EmploymentFacts facts) {
      byId.put(facts.employmentId(), facts);
      terms
          .computeIfAbsent(new Place(facts.agencyId(), facts.peerId()), _ -> new ArrayList<>())
          .add(new Term(facts.startedOn(), facts.endedOn()));
    }

    private EmploymentState state(EmploymentFacts facts, Predicate<UUID> isRegistered) {
      if (!peersOfTheBoard.contains(facts.peerId())) {
        return new EmploymentState.PeerNotImported();
      }
      if (!isRegistered.test(facts.agencyId())) {
        return new EmploymentState.AgencyUnknown();
      }
      EmploymentFacts recorded = byId.get(facts.employmentId());
      return recorded == null
          ? new EmploymentState.NotStarted(
              terms.getOrDefault(new Place(facts.agencyId(), facts.peerId()), List.of()))
          : new EmploymentState.IdRecorded(recorded.equals(facts));
    }

    /** Before the rows are decided: every employment that the id may refer to. */
    public List<EmploymentFacts> candidates(UUID employmentId) {
      EmploymentFacts recorded = byId.get(employmentId);
      return recorded == null ? rows.getOrDefault(employmentId, List.of()) : List.of(recorded);
    }

    public Optional<EmploymentFacts> find(UUID employmentId) {
      return Optional.ofNullable(byId.get(employmentId));
    }
  }
}
