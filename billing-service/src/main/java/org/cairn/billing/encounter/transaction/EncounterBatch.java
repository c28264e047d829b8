package org.cairn.billing.encounter.transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.billing.encounter.decision.Employed;
import org.cairn.billing.encounter.decision.EncounterDecision;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterEvent.ConflictFound;
import org.cairn.billing.encounter.decision.EncounterState;
import org.cairn.billing.encounter.sealing.FieldKeys;
import org.cairn.billing.encounter.store.EncounterTable;
import org.cairn.billing.encounter.store.Known;
import org.cairn.billing.encounter.store.Known.AtTheTime;
import org.cairn.billing.encounter.store.NewEncounter;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/** Decides on encounters in the order in which they were sent; each knows of those before it. */
final class EncounterBatch {

  private final FieldKeys keys;
  private final Packs packs;
  private final Instant now;
  private final Predicate<Employed> allowed;
  private final LoggedSoFar soFar = new LoggedSoFar();
  private final List<NewEncounter> rows = new ArrayList<>();
  private final List<ConflictFound> conflicts = new ArrayList<>();
  private final List<EncounterEvent> happened = new ArrayList<>();
  private final List<Decision<EncounterEvent>> decisions = new ArrayList<>();

  /** Under which agency's employment each was sent. */
  private final List<@Nullable UUID> agencies = new ArrayList<>();

  /**
   * @param allowed under whose employment they may be
   */
  EncounterBatch(FieldKeys keys, Packs packs, Instant now, Predicate<Employed> allowed) {
    this.keys = keys;
    this.packs = packs;
    this.now = now;
    this.allowed = allowed;
  }

  void decide(LogRequest sent, Known known) {
    byte[] content = keys.index("content", sent.content());
    Employed employed = known.employed();
    agencies.add(employed == null ? null : employed.agencyId());
    String client = sent.client();
    byte @Nullable [] clientIndex =
        employed == null || client == null
            ? null
            : keys.index("client:" + employed.agencyId(), client);
    EncounterState state = state(sent, known, content, clientIndex);
    Decision<EncounterEvent> decision = EncounterDecision.decide(state, sent.command(), packs, now);
    decisions.add(decision);
    if (decision instanceof Accepted<EncounterEvent> accepted) {
      happened.addAll(accepted.events());
      for (EncounterEvent event : accepted.events()) {
        switch (event) {
          case EncounterEvent.Logged logged -> {
            soFar.add(logged, content, sent.isGroup() ? clientIndex : null);
            rows.add(row(logged, sent, client, clientIndex, content));
          }
          case ConflictFound found -> {
            soFar.add(found);
            conflicts.add(found);
          }
        }
      }
    }
  }

  private EncounterState state(
      LogRequest sent, Known known, byte[] content, byte @Nullable [] clientIndex) {
    Employed employed = known.employed();
    if (employed == null || !allowed.test(employed)) {
      return new EncounterState.NotEmployed();
    }
    byte[] earlier = soFar.content(employed.agencyId(), sent.encounterId());
    byte[] before = known.content() == null ? earlier : known.content();
    if (before != null) {
      return new EncounterState.Logged(Arrays.equals(before, content));
    }
    byte @Nullable [] groupClient = sent.isGroup() ? clientIndex : null;
    List<AtTheTime> inThisBatch = soFar.at(employed.peerId(), sent.startedAt(), sent.endedAt());
    return new EncounterState.NotLogged(
        employed,
        Stream.concat(known.atTheTime().stream(), inThisBatch.stream())
            .filter(other -> !other.isOneGroupWith(employed.agencyId(), groupClient))
            .map(other -> soFar.asOfNow(other.other()))
            .toList());
  }

  private NewEncounter row(
      EncounterEvent.Logged logged,
      LogRequest sent,
      @Nullable String client,
      byte @Nullable [] clientIndex,
      byte[] content) {
    UUID id = logged.encounterId();
    String note = sent.note();
    return new NewEncounter(
        logged,
        client == null ? null : keys.seal(EncounterTable.NAME, id, "client", client),
        clientIndex,
        note == null ? null : keys.seal(EncounterTable.NAME, id, "note", note),
        content);
  }

  /** One for each, in their order. */
  List<Decision<EncounterEvent>> decisions() {
    return decisions;
  }

  List<NewEncounter> rows() {
    return rows;
  }

  /** Of the new encounters and of those that they are in conflict with. */
  List<ConflictFound> conflicts() {
    return conflicts;
  }

  List<EncounterEvent> events() {
    return happened;
  }

  /**
   * @param standing of the certificates on the days of service, by encounter
   * @return one for each, in their order
   */
  List<LogOutcome> outcomes(List<LogRequest> sent, Map<UUID, String> standing) {
    List<LogOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      UUID id = sent.get(i).encounterId();
      outcomes.add(
          switch (decisions.get(i)) {
            case Refused<EncounterEvent> refused -> new LogOutcome.Refused(refused.refusals());
            case Accepted<EncounterEvent> accepted -> {
              if (accepted.events().isEmpty() || id == null) {
                yield new LogOutcome.Duplicate(id == null ? new UUID(0, 0) : id, agencies.get(i));
              }
              yield switch (accepted.events().getFirst()) {
                case EncounterEvent.Logged logged ->
                    new LogOutcome.Accepted(
                        logged, standing.getOrDefault(logged.encounterId(), "none"));
                case ConflictFound _ ->
                    throw new IllegalStateException("It is logged before it is in conflict");
              };
            }
          });
    }
    return outcomes;
  }
}
