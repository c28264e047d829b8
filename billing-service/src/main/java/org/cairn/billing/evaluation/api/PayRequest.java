package org.cairn.billing.evaluation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.cairn.billing.evaluation.decision.PayQuestion;
import org.jspecify.annotations.Nullable;

/**
 * @param fringeShare what is paid on top of the wage, as a share of it
 */
public record PayRequest(
    @NotBlank @Size(max = 40) String jurisdiction,
    @NotBlank @Size(max = 60) String payer,
    @NotNull LocalDate on,
    @Nullable @Size(max = 200) Map<@Size(max = 200) String, @Nullable Object> overrides,
    @NotNull @PositiveOrZero @Max(BillingRequest.MOST_CENTS) Integer wageCentsPerHour,
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 20)
        @Nullable BigDecimal fringeShare,
    @PositiveOrZero @Max(BillingRequest.MOST_CENTS) @Nullable Integer otherCentsPerHour,
    @Valid @Nullable SupervisionFacts supervision) {

  /**
   * @param perWorkHours hours of work per hour of supervision
   */
  public record SupervisionFacts(
      @NotNull @PositiveOrZero @Max(BillingRequest.MOST_CENTS) Integer centsPerHour,
      @NotNull @DecimalMin("0.01") @DecimalMax("100000") @Digits(integer = 6, fraction = 20)
          BigDecimal perWorkHours) {}

  PayQuestion question() {
    return new PayQuestion(
        payer,
        on,
        wageCentsPerHour,
        fringeShare,
        otherCentsPerHour,
        supervision == null
            ? null
            : new PayQuestion.Supervision(supervision.centsPerHour(), supervision.perWorkHours()));
  }
}
