package org.cairn.supervision.agreement.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.supervision.agreement.decision.AgreementCommand;
import org.cairn.supervision.agreement.decision.PlanWords;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor's offer to a peer; offering also signs it.
 *
 * @param plan how often they meet, how, and what about, as codes of the jurisdiction; never free
 *     text
 * @param relations other relationships of the supervisor to the peer; absent if none
 */
public record ProposeAgreementRequest(
    @NotNull UUID peerId,
    @NotNull @Size(max = 40) String jurisdiction,
    @NotNull LocalDate from,
    @NotNull @Size(max = 30) List<@NotNull @Size(max = 60) @Pattern(regexp = CODE) String> plan,
    @Nullable @Size(max = 10) List<@NotNull SupervisorRelation> relations) {

  private static final String CODE = "[a-z0-9][a-z0-9_.-]*";

  Set<SupervisorRelation> relationsBesides() {
    Set<SupervisorRelation> besides = EnumSet.noneOf(SupervisorRelation.class);
    besides.addAll(Objects.requireNonNullElse(relations, List.of()));
    return besides;
  }

  AgreementCommand.Offer offer(
      UUID agreementId, UUID supervisorId, Pack pack, List<Finding> qualification) {
    return new AgreementCommand.Offer(
        agreementId,
        peerId,
        supervisorId,
        jurisdiction,
        from,
        plan,
        PlanWords.of(pack, from),
        List.copyOf(relationsBesides()),
        qualification);
  }
}
