package org.cairn.billing.encounter.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.encounter.decision.EncounterCommand;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterEvent.ConflictFound;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.billing.encounter.decision.EncounterState;
import org.cairn.billing.encounter.sealing.FieldKeys;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The encounters of one request, one or hundreds: each is decided on what is recorded and on those
 * accepted before it, and all that are accepted are stored with one statement.
 */
public final class EncounterBatch {

  private final EncounterTable encounters;
  private final FieldKeys keys;
  private final Map<LookupKey, ExistingRecords> existing;
  private final AcceptedEncounters accepted = new AcceptedEncounters();
  private final List<NewEncounter> rows = new ArrayList<>();
  private final List<ConflictFound> conflicts = new ArrayList<>();

  EncounterBatch(
      EncounterTable encounters, FieldKeys keys, Map<LookupKey, ExistingRecords> existing) {
    this.encounters = encounters;
    this.keys = keys;
    this.existing = existing;
  }

  /** The employment that is recorded under the id which the encounter names. */
  public Optional<EmploymentFacts> employment(EncounterFacts facts) {
    return Optional.ofNullable(existing(LookupKey.byEmploymentId(facts)).employment());
  }

  private ExistingRecords existing(LookupKey key) {
    return existing.getOrDefault(key, ExistingRecords.NONE);
  }

  /**
   * Decides on an encounter, which is a record for those after it if it was accepted.
   *
   * @param mayLogUnder whether the caller may log under its employment
   */
  public Decision<EncounterEvent> decide(
      EncounterCommand command,
      Predicate<EmploymentFacts> mayLogUnder,
      Function<EncounterState, Decision<EncounterEvent>> decision) {
    EncounterFacts facts = command.facts();
    return employment(facts)
        .filter(mayLogUnder)
        .map(under -> decide(command, LookupKey.byEmploymentId(facts), under, decision))
        .orElseGet(() -> decision.apply(new EncounterState.NotEmployed()));
  }

  /** As the other, under an employment that may have been accepted with the same request. */
  public Decision<EncounterEvent> decide(
      EncounterCommand command,
      EmploymentFacts under,
      Function<EncounterState, Decision<EncounterEvent>> decision) {
    return decide(command, LookupKey.under(under, command.facts()), under, decision);
  }

  private Decision<EncounterEvent> decide(
      EncounterCommand command,
      LookupKey key,
      EmploymentFacts under,
      Function<EncounterState, Decision<EncounterEvent>> decision) {
    byte[] content = keys.index("content", command.content());
    String client = command.client();
    byte @Nullable [] clientIndex =
        client == null ? null : keys.index("client:" + under.agencyId(), client);
    byte @Nullable [] groupClient = command.facts().isGroup() ? clientIndex : null;
    Decision<EncounterEvent> decided =
        decision.apply(state(command.facts(), existing(key), under, content, groupClient));
    if (decided instanceof Accepted<EncounterEvent>(var events)) {
      for (EncounterEvent event : events) {
        switch (event) {
          case EncounterEvent.Logged logged -> {
            accepted.add(logged, content, groupClient);
            rows.add(row(logged, command, clientIndex, content));
          }
          case ConflictFound found -> {
            accepted.add(found);
            conflicts.add(found);
          }
        }
      }
    }
    return decided;
  }

  private EncounterState state(
      EncounterFacts facts,
      ExistingRecords records,
      EmploymentFacts under,
      byte[] content,
      byte @Nullable [] groupClient) {
    byte @Nullable [] recorded =
        records.content() == null
            ? accepted.content(new EncounterKey(under.agencyId(), facts.encounterId()))
            : records.content();
    if (recorded != null) {
      return new EncounterState.IdRecorded(Arrays.equals(recorded, content));
    }
    return new EncounterState.NotLogged(
        under,
        Stream.concat(
                records.atThatTime().stream(), accepted.atTheTimeOf(facts, under.peerId()).stream())
            .filter(other -> !other.isOneGroupWith(under.agencyId(), groupClient))
            .map(other -> accepted.asOfNow(other.encounter()))
            .toList());
  }

  private NewEncounter row(
      EncounterEvent.Logged logged,
      EncounterCommand command,
      byte @Nullable [] clientIndex,
      byte[] content) {
    return new NewEncounter(
        logged,
        sealed(logged, "client", command.client()),
        clientIndex,
        sealed(logged, "note", command.note()),
        content);
  }

  private byte @Nullable [] sealed(
      EncounterEvent.Logged logged, String field, @Nullable String text) {
    return text == null
        ? null
        : keys.seal(EncounterTable.NAME, logged.facts().encounterId(), field, text);
  }

  /** All that were accepted, in their order. */
  public List<LoggedEncounter> store() {
    return rows.isEmpty() ? List.of() : encounters.insert(rows, conflicts);
  }
}
