package org.cairn.supervision.supervisor.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.OwnTherapist;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.parameter.SupervisorExperience;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;

/**
 * Whether somebody may supervise a peer on a day.
 *
 * <p>One and the same license must be of a type that may supervise, be in force and be old enough;
 * of several the best is judged. Hours of supervision education count in place of its age. Where no
 * license is of such a type, the others are judged all the same, so that each rule is answered for
 * itself. What a pack does not know never qualifies: a person decides.
 */
public final class SupervisorRules {

  public static final String TYPE = "supervisor-type";
  public static final String EXPERIENCE = "supervisor-experience";
  public static final String LICENSE = "supervisor-license";
  public static final String RELATION = "supervisor-relation";
  public static final String OWN_THERAPIST = "supervisor-own-therapist";
  public static final String CAPACITY = "supervisor-capacity";

  private final Pack pack;
  private final LocalDate on;
  private final SupervisorFacts facts;
  private final Rulings rulings;

  private SupervisorRules(Pack pack, LocalDate on, SupervisorFacts facts) {
    this.pack = pack;
    this.on = on;
    this.facts = facts;
    this.rulings = new Rulings(pack.version());
  }

  public static Qualification judge(Pack pack, LocalDate on, SupervisorFacts facts) {
    return new SupervisorRules(pack, on, facts).judged();
  }

  private Qualification judged() {
    LicenseReview review = LicenseReview.of(pack, on, facts.licenses());
    List<Finding> findings = new ArrayList<>();
    findings.add(type(review));
    findings.add(experience(review));
    findings.add(license(review));
    findings.add(relation());
    findings.add(ownTherapist());
    findings.add(capacity());
    boolean qualified =
        findings.stream()
            .map(Finding::outcome)
            .allMatch(outcome -> outcome == Outcome.MET || outcome == Outcome.NOT_REQUIRED);
    return new Qualification(qualified, warnings(), findings);
  }

  private Finding type(LicenseReview review) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("licenses", review.types());
    inputs.put("peerSupervisorAllowed", review.peersAllowed());
    String message =
        switch (review.type()) {
          case MET -> "A license of a type that may supervise.";
          case UNVERIFIED -> "It is not known which licenses may supervise; a person decides.";
          case NOT_MET, AWAITING_RULING, WAIVED, NOT_REQUIRED ->
              "No license of a type that may supervise.";
        };
    return rulings.finding(TYPE, review.type(), review.typeRests(), inputs, message);
  }

  private Finding experience(LicenseReview review) {
    Setting<SupervisorExperience> asked = review.experienceAsked();
    Map<String, Object> inputs = new LinkedHashMap<>();
    review.issuedOn().ifPresent(day -> inputs.put("licensedSince", day.toString()));
    inputs.put("supervisionCeHours", facts.supervisionCeHours());
    return switch (asked) {
      case Setting.Unknown<SupervisorExperience> _ ->
          rulings.finding(
              EXPERIENCE,
              Outcome.UNVERIFIED,
              asked,
              inputs,
              "It is not known what experience is asked for; a person decides.");
      case Setting.Known<SupervisorExperience> known ->
          experience(known.value(), review.isExperienced(), asked, inputs);
    };
  }

  private Finding experience(
      SupervisorExperience needed,
      boolean longEnough,
      Setting<SupervisorExperience> asked,
      Map<String, Object> inputs) {
    needed.years().ifPresent(years -> inputs.put("years", years));
    needed.ceHours().ifPresent(hours -> inputs.put("ceHours", hours));
    if (needed.years().isEmpty() && needed.ceHours().isEmpty()) {
      return rulings.finding(
          EXPERIENCE, Outcome.NOT_REQUIRED, asked, inputs, "No years or hours are asked for.");
    }
    boolean learned =
        needed
            .ceHours()
            .filter(hours -> facts.supervisionCeHours().compareTo(hours) >= 0)
            .isPresent();
    return longEnough || learned
        ? rulings.finding(EXPERIENCE, Outcome.MET, asked, inputs, "Experienced enough.")
        : rulings.finding(
            EXPERIENCE,
            Outcome.NOT_MET,
            asked,
            inputs,
            "Neither the years with the license nor the hours of supervision education.");
  }

  private Finding license(LicenseReview review) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    review.issuedOn().ifPresent(day -> inputs.put("issuedOn", day.toString()));
    review.daysLapsed().ifPresent(days -> inputs.put("daysSinceMissedRenewal", days));
    inputs.put("lapsedSupervisorCounts", review.lapsedCounts());
    String message =
        switch (review.force()) {
          case MET -> "The license is in force, or lapsed within the days that count.";
          case UNVERIFIED -> "It is not known how long a lapsed license counts; a person decides.";
          case NOT_MET, AWAITING_RULING, WAIVED, NOT_REQUIRED -> "No license that counts this day.";
        };
    return rulings.finding(LICENSE, review.force(), review.forceRests(), inputs, message);
  }

  /** The peer's own therapist is no relation in this sense: a flag decides it. */
  private Finding relation() {
    Set<SupervisorRelation> relations = EnumSet.noneOf(SupervisorRelation.class);
    relations.addAll(facts.relations());
    relations.remove(SupervisorRelation.OWN_THERAPIST);
    Setting<List<SupervisorRelation>> forbidden =
        pack.parameters().at(SupervisionParameters.SUPERVISOR_RELATIONS, on);
    Map<String, Object> inputs =
        Map.of("relations", relations.stream().map(SupervisorRules::code).toList());
    return switch (forbidden) {
      case Setting.Known<List<SupervisorRelation>> known
          when known.value().stream().noneMatch(relations::contains) ->
          rulings.finding(
              RELATION, Outcome.MET, forbidden, inputs, "No relation that is forbidden.");
      case Setting.Known<List<SupervisorRelation>> _ ->
          rulings.finding(
              RELATION, Outcome.NOT_MET, forbidden, inputs, "So related, one may not supervise.");
      case Setting.Unknown<List<SupervisorRelation>> _ when relations.isEmpty() ->
          rulings.finding(RELATION, Outcome.NOT_REQUIRED, forbidden, inputs, "No relation.");
      case Setting.Unknown<List<SupervisorRelation>> _ ->
          rulings.finding(
              RELATION,
              Outcome.UNVERIFIED,
              forbidden,
              inputs,
              "It is not known whether one so related may supervise; a person decides.");
    };
  }

  private Finding ownTherapist() {
    Setting<OwnTherapist> flag = pack.parameters().at(Flags.OWN_THERAPIST, on);
    boolean own = isOwnTherapist();
    Map<String, Object> inputs =
        Map.of("ownTherapist", own, "flag", code(pack.parameters().flag(Flags.OWN_THERAPIST, on)));
    if (!own) {
      return rulings.finding(
          OWN_THERAPIST, Outcome.MET, flag, inputs, "Not the peer's own therapist.");
    }
    return switch (pack.parameters().flag(Flags.OWN_THERAPIST, on)) {
      case WARN ->
          rulings.finding(
              OWN_THERAPIST,
              Outcome.NOT_REQUIRED,
              flag,
              inputs,
              "The peer's own therapist: advised against, not forbidden.");
      case BLOCK ->
          rulings.finding(
              OWN_THERAPIST,
              Outcome.NOT_MET,
              flag,
              inputs,
              "The peer's own therapist may not supervise.");
    };
  }

  private List<String> warnings() {
    return isOwnTherapist() && pack.parameters().flag(Flags.OWN_THERAPIST, on) == OwnTherapist.WARN
        ? List.of(OWN_THERAPIST)
        : List.of();
  }

  private boolean isOwnTherapist() {
    return facts.relations().contains(SupervisorRelation.OWN_THERAPIST);
  }

  private Finding capacity() {
    Setting<Optional<Integer>> cap =
        pack.parameters().at(SupervisionParameters.SUPERVISOR_CAPACITY, on);
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("superviseesNow", facts.superviseesNow());
    return switch (cap) {
      case Setting.Unknown<Optional<Integer>> _ ->
          rulings.finding(
              CAPACITY,
              Outcome.UNVERIFIED,
              cap,
              inputs,
              "It is not known how many peers one may supervise; a person decides.");
      case Setting.Known<Optional<Integer>> known when known.value().isEmpty() ->
          rulings.finding(CAPACITY, Outcome.NOT_REQUIRED, cap, inputs, "There is no limit.");
      case Setting.Known<Optional<Integer>> known -> {
        int most = known.value().get();
        inputs.put("capacity", most);
        yield facts.superviseesNow() < most
            ? rulings.finding(CAPACITY, Outcome.MET, cap, inputs, "There is room for one more.")
            : rulings.finding(
                CAPACITY, Outcome.NOT_MET, cap, inputs, "One more would be too many.");
      }
    };
  }

  private static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
