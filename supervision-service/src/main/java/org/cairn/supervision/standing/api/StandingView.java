package org.cairn.supervision.standing.api;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.supervision.standing.decision.Breach;
import org.cairn.supervision.standing.decision.ProfileStanding;
import org.cairn.supervision.standing.decision.ProfileStanding.OfEmployer;
import org.cairn.supervision.standing.decision.SupervisionStanding;
import org.cairn.supervision.standing.decision.SupervisionState;
import org.jspecify.annotations.Nullable;

/** The standing by every profile, side by side. */
@JsonInclude(ALWAYS)
public record StandingView(List<ProfileView> profiles, @Nullable LocalDate keepRecordsUntil) {

  static StandingView of(SupervisionStanding standing) {
    return new StandingView(
        standing.profiles().stream().map(ProfileView::of).toList(), standing.keepRecordsUntil());
  }

  /** The standing by one profile. */
  @JsonInclude(ALWAYS)
  public record ProfileView(
      String profile,
      ParameterStatus status,
      @Nullable LocalDate appliesFrom,
      @Nullable LocalDate appliesTo,
      BigDecimal requiredHours,
      BigDecimal receivedHours,
      BigDecimal deficitHours,
      BigDecimal surplusHours,
      BigDecimal longestGapHours,
      List<BreachView> breaches,
      SupervisionState state,
      @Nullable BigDecimal workHoursLeft,
      List<EmployerView> byEmployer,
      List<Finding> findings) {

    static ProfileView of(ProfileStanding standing) {
      return new ProfileView(
          standing.profile(),
          standing.status(),
          standing.appliesFrom(),
          standing.appliesTo(),
          standing.requiredHours(),
          standing.receivedHours(),
          standing.deficitHours(),
          standing.surplusHours(),
          standing.longestGapHours(),
          standing.breaches().stream().map(BreachView::of).toList(),
          standing.state(),
          standing.workHoursLeft(),
          standing.byEmployer().stream().map(EmployerView::of).toList(),
          standing.findings());
    }
  }

  /** Where supervision fell behind. */
  @JsonInclude(ALWAYS)
  public record BreachView(Breach.Kind kind, LocalDate from, @Nullable LocalDate to) {

    static BreachView of(Breach breach) {
      return new BreachView(breach.kind(), breach.from(), breach.to());
    }
  }

  /** The ledger of one employer. */
  @JsonInclude(ALWAYS)
  public record EmployerView(
      @Nullable String employer,
      BigDecimal requiredHours,
      BigDecimal receivedHours,
      BigDecimal deficitHours,
      BigDecimal longestGapHours,
      List<BreachView> breaches,
      SupervisionState state) {

    static EmployerView of(OfEmployer ledger) {
      return new EmployerView(
          ledger.employer(),
          ledger.requiredHours(),
          ledger.receivedHours(),
          ledger.deficitHours(),
          ledger.longestGapHours(),
          ledger.breaches().stream().map(BreachView::of).toList(),
          ledger.state());
    }
  }
}
