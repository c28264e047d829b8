package org.cairn.applications.eligibility.decision;

import java.util.List;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Conviction;
import org.cairn.jurisdictions.parameter.ApplicationParameters;
import org.cairn.jurisdictions.parameter.ApplicationParameters.Ruling;
import org.cairn.jurisdictions.parameter.Parameter;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Finding;

/** Who must decide. */
final class Triage {

  private Triage() {}

  /**
   * The most serious event decides, then what is unknown, then what awaits a decision or is
   * missing.
   *
   * @param reportable what has to be reported
   */
  static Track track(Question question, List<Conviction> reportable, List<Finding> findings) {
    Track track = Track.ROUTINE;
    for (Conviction event : reportable) {
      track = heavier(track, trackOf(question, event));
    }
    for (Finding finding : findings) {
      track =
          heavier(
              track,
              switch (finding.outcome()) {
                case MET, WAIVED, NOT_REQUIRED -> Track.ROUTINE;
                case NOT_MET, AWAITING_RULING -> Track.STAFF;
                case UNVERIFIED -> Track.UNDETERMINED;
              });
    }
    return track;
  }

  private static Track heavier(Track one, Track other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Track trackOf(Question question, Conviction event) {
    Parameter<Ruling> who =
        event.violent() ? ApplicationParameters.VIOLENT : ApplicationParameters.NON_VIOLENT;
    return switch (question.setting(who)) {
      case Setting.Unknown<Ruling> _ -> Track.UNDETERMINED;
      case Setting.Known<Ruling> setting ->
          switch (setting.value()) {
            case STAFF -> Track.STAFF;
            case BOARD -> Track.BOARD;
          };
    };
  }
}
