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
import org.cairn.supervision.day.CalendarDay;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor offers a peer, and signs by offering it.
 *
 * @param plan how often they meet, how, and what about, as codes of the jurisdiction; never free
 *     text
 * @param relations what the supervisor is to the peer besides; absent for nothing
 */
public record ProposeAgreementRequest(
    @NotNull UUID peerId,
    @NotNull @Size(max = 40) String jurisdiction,
    @NotNull @CalendarDay LocalDate from,
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
