package org.cairn.supervision.standing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.supervision.standing.api.StandingView.ProfileView;
import org.cairn.supervision.standing.decision.SupervisionStanding;
import org.cairn.supervision.standing.query.PeerLogs.PeerLog;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a peer, from what is stored: for each state of an agreement what the calculator
 * would answer.
 */
public record PeerStandingView(UUID peerId, List<OfJurisdiction> standings) {

  /**
   * The standing in one state.
   *
   * @param workHoursLeft until the next session is required, by the strictest profile; null when
   *     none has a limit
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record OfJurisdiction(
      String jurisdiction,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal workHoursLeft,
      List<ProfileView> profiles,
      @Nullable LocalDate keepRecordsUntil,
      String packVersion) {

    static OfJurisdiction of(PeerLog log, SupervisionStanding standing) {
      StandingView view = StandingView.of(standing);
      return new OfJurisdiction(
          log.jurisdiction(),
          log.log().from(),
          log.log().to(),
          view.profiles().stream()
              .map(ProfileView::workHoursLeft)
              .filter(Objects::nonNull)
              .min(BigDecimal::compareTo)
              .orElse(null),
          view.profiles(),
          view.keepRecordsUntil(),
          log.pack().version());
    }
  }
}
