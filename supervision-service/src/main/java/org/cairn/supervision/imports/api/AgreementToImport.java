package org.cairn.supervision.imports.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.imports.decision.HistoricalRecord;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that both had signed.
 *
 * @param endedOn the last day; absent while it lasts
 * @param plan how often they met, how, and what about, as codes of the jurisdiction
 * @param relations other relationships of the supervisor to the peer; absent if none
 */
public record AgreementToImport(
    @NotNull UUID agreementId,
    @NotNull UUID supervisorId,
    @NotNull UUID peerId,
    @NotNull LocalDate from,
    @Nullable LocalDate endedOn,
    @NotNull @Size(max = 30) List<@NotNull @Size(max = 60) @Pattern(regexp = CODE) String> plan,
    @Nullable @Size(max = 10) List<@NotNull SupervisorRelation> relations) {

  private static final String CODE = "[a-z0-9][a-z0-9_.-]*";

  HistoricalRecord command() {
    Set<SupervisorRelation> besides = EnumSet.noneOf(SupervisorRelation.class);
    besides.addAll(Objects.requireNonNullElse(relations, List.of()));
    return new HistoricalRecord.Agreement(
        agreementId, supervisorId, peerId, from, endedOn, plan, besides);
  }
}
