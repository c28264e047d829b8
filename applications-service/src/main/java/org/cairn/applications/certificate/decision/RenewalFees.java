package org.cairn.applications.certificate.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.LateFeeBasis;
import org.cairn.jurisdictions.parameter.RenewalParameters;
import org.cairn.jurisdictions.parameter.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a renewal on one day, in cents; null if the pack does not know it. A waived renewal
 * fee does not waive the penalty.
 *
 * @param renewalCents the fee of that day
 * @param lateCents the penalty for every renewal that was missed
 * @param pastCents missed renewals except the current one
 */
public record RenewalFees(
    @Nullable Long renewalCents,
    @Nullable Long lateCents,
    @Nullable Long pastCents,
    @Nullable Long totalCents) {

  /**
   * @param missed the renewal dates that were missed, in their order
   */
  static RenewalFees of(Pack pack, String credentialType, LocalDate day, List<LocalDate> missed) {
    var price = new Price(pack, credentialType);
    Long renewal = price.renewal(day);
    Long late = price.late(day, missed);
    Long past = price.past(day, missed);
    Long total = renewal == null || late == null || past == null ? null : renewal + late + past;
    return new RenewalFees(renewal, late, past, total);
  }

  private record Price(Pack pack, String credentialType) {

    @Nullable Long renewal(LocalDate day) {
      return fee(day)
          .map(cents -> {
            BigDecimal waived = pack.parameters().flag(Flags.FEE_ABATEMENT, day);
            return whole(cents.multiply(BigDecimal.ONE.subtract(waived)));
          })
          .orElse(null);
    }

    @Nullable Long late(LocalDate day, List<LocalDate> missed) {
      LateFeeBasis basis = pack.parameters().flag(Flags.LATE_FEE_BASIS, day);
      long sum = 0;
      for (LocalDate period : missed) {
        Optional<BigDecimal> fee =
            switch (basis) {
              case CURRENT_FEE -> fee(day);
              case PERIOD_FEE -> fee(period);
            };
        Optional<BigDecimal> share = share(day);
        if (fee.isEmpty() || share.isEmpty()) {
          return null;
        }
        sum += whole(fee.get().multiply(share.get()));
      }
      return sum;
    }

    @Nullable Long past(LocalDate day, List<LocalDate> missed) {
      long sum = 0;
      if (pack.parameters().flag(Flags.PAST_RENEWAL_FEES, day) && !missed.isEmpty()) {
        for (LocalDate period : missed.subList(0, missed.size() - 1)) {
          Long fee = renewal(period);
          if (fee == null) {
            return null;
          }
          sum += fee;
        }
      }
      return sum;
    }

    private Optional<BigDecimal> fee(LocalDate day) {
      return switch (pack.parameters().at(RenewalParameters.RENEWAL_FEE, credentialType, day)) {
        case Setting.Known<Integer> setting -> Optional.of(BigDecimal.valueOf(setting.value()));
        case Setting.Unknown<Integer> _ -> Optional.empty();
      };
    }

    private Optional<BigDecimal> share(LocalDate day) {
      return switch (pack.parameters().at(RenewalParameters.LATE_SHARE, credentialType, day)) {
        case Setting.Known<BigDecimal> setting -> Optional.of(setting.value());
        case Setting.Unknown<BigDecimal> _ -> Optional.empty();
      };
    }

    private static long whole(BigDecimal cents) {
      return cents.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
  }
}
