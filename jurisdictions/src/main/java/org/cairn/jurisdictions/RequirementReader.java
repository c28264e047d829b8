package org.cairn.jurisdictions;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.jurisdictions.Requirement.Attestation;
import org.cairn.jurisdictions.Requirement.BackgroundCheck;
import org.cairn.jurisdictions.Requirement.CaregiverExperience;
import org.cairn.jurisdictions.Requirement.ConvictionRecords;
import org.cairn.jurisdictions.Requirement.Education;
import org.cairn.jurisdictions.Requirement.Exam;
import org.cairn.jurisdictions.Requirement.Fee;
import org.cairn.jurisdictions.Requirement.Form;
import org.cairn.jurisdictions.Requirement.MinimumAge;
import org.cairn.jurisdictions.Requirement.ProviderCertificate;
import org.cairn.jurisdictions.Requirement.RecoveryWindow;
import org.cairn.jurisdictions.Requirement.SupervisedExperience;
import org.cairn.jurisdictions.Requirement.SupervisionPlan;
import org.cairn.jurisdictions.Requirement.Training;
import org.cairn.jurisdictions.Requirement.Unverified;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Turns an entry of a checklist into the requirement of its kind, with its typed parameters. */
final class RequirementReader {

  private static final int MAX_YEARS = 120;
  private static final int MAX_HOURS = 10_000;

  @FunctionalInterface
  private interface Kind {
    Requirement read(Entry entry, Fields parameters);
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry(MinimumAge.KIND, (e, p) -> new MinimumAge(e, whole(p, "years", 1, MAX_YEARS))),
          entry(
              Education.KIND,
              (e, p) -> new Education(e, choice(p, "at_least", Education.Level.class))),
          entry(
              Training.KIND,
              (e, p) ->
                  new Training(e, number(p, "hours", 1, MAX_HOURS), optionalTexts(p, "modules"))),
          entry(
              ProviderCertificate.KIND,
              (e, p) ->
                  new ProviderCertificate(
                      e, choice(p, "sent_by", ProviderCertificate.Sender.class))),
          entry(Exam.KIND, (e, p) -> new Exam(e, number(p, "pass_percent", 1, 100))),
          entry(
              Attestation.KIND,
              (e, p) ->
                  new Attestation(
                      e,
                      choice(p, "about", Attestation.Subject.class),
                      choiceOr(p, "proof", Attestation.Proof.DECLARATION))),
          entry(RecoveryWindow.KIND, RequirementReader::recoveryWindow),
          entry(
              SupervisionPlan.KIND,
              (e, p) ->
                  new SupervisionPlan(e, choices(p, "signed_by", SupervisionPlan.Signer.class))),
          entry(
              BackgroundCheck.KIND,
              (e, p) ->
                  new BackgroundCheck(
                      e,
                      choices(p, "agencies", BackgroundCheck.Agency.class),
                      whole(p, "result_within_days", 1, 3650))),
          entry(Fee.KIND, RequirementReader::fee),
          entry(ConvictionRecords.KIND, RequirementReader::convictionRecords),
          entry(
              CaregiverExperience.KIND,
              (e, p) -> new CaregiverExperience(e, whole(p, "child_under_age", 1, MAX_YEARS))),
          entry(SupervisedExperience.KIND, RequirementReader::supervisedExperience),
          entry(Form.KIND, (e, p) -> new Form(e, EntryReader.text(p, "form"))));

  private final EntryReader entries;
  private final Set<String> credentialTypes;
  private final Overrides overrides;

  RequirementReader(EntryReader entries, Set<String> credentialTypes, Overrides overrides) {
    this.entries = entries;
    this.credentialTypes = credentialTypes;
    this.overrides = overrides;
  }

  static Set<String> kinds() {
    return KINDS.keySet();
  }

  Optional<Requirement> read(Fields fields) {
    Entry entry = entries.entry(fields, credentialTypes);
    String name = EntryReader.text(fields, "kind");
    Kind kind = KINDS.get(name);
    if (kind == null && !name.isEmpty()) {
      fields.problem("kind", "unknown kind '" + name + "'");
    }
    Map<String, Node> parts = overrides.partsOf(Overrides.CHECKLIST + entry.ruleId());
    Optional<Requirement> requirement =
        entry.provenance().status() == ParameterStatus.UNVERIFIED
            ? Optional.of(unverified(entry, name, fields, parts))
            : fields
                .mapping("parameters")
                .flatMap(parameters -> withParameters(kind, entry, parameters.overlaid(parts)));
    fields.nothingElse();
    return requirement;
  }

  /**
   * Where nothing is known, a request's parameters make a requirement only if they are complete.
   */
  private static Requirement unverified(
      Entry entry, String kind, Fields fields, Map<String, Node> parts) {
    if (fields.has("parameters")) {
      fields.mapping("parameters");
      fields.problem("parameters", "an unverified entry has no 'parameters'");
    }
    Problems trial = new Problems();
    Optional<Requirement> asked =
        parts.isEmpty()
            ? Optional.empty()
            : withParameters(
                KINDS.get(kind), entry.asked(), Fields.holding(fields.file(), parts, trial));
    return asked.isPresent() && !trial.any() ? asked.get() : new Unverified(entry, kind);
  }

  /** A request's override on days for which the pack has no value. */
  static Optional<Requirement> asked(Entry entry, String kind, Map<String, Node> parameters) {
    Problems trial = new Problems();
    Optional<Requirement> read =
        withParameters(KINDS.get(kind), entry, Fields.holding("overrides", parameters, trial));
    return trial.any() ? Optional.empty() : read;
  }

  private static Optional<Requirement> withParameters(
      @Nullable Kind kind, Entry entry, Fields parameters) {
    if (kind == null) {
      return Optional.empty();
    }
    Requirement requirement = kind.read(entry.with(shown(parameters)), parameters);
    parameters.nothingElse();
    return Optional.of(requirement);
  }

  private static Map<String, Object> shown(Fields parameters) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : parameters.names()) {
      parameters.node(name).map(PlainValue::of).ifPresent(value -> values.put(name, value));
    }
    return values;
  }

  private static Requirement recoveryWindow(Entry entry, Fields parameters) {
    return new RecoveryWindow(
        entry,
        whole(parameters, "years", 1, MAX_YEARS),
        whole(parameters, "inpatient_hours_over", 0, MAX_HOURS));
  }

  private static Requirement supervisedExperience(Entry entry, Fields parameters) {
    return new SupervisedExperience(
        entry,
        number(parameters, "hours", 1, MAX_HOURS),
        parameters.has("within_months") ? whole(parameters, "within_months", 1, 120) : 0,
        parameters.has("one_on_one_hours")
            ? number(parameters, "one_on_one_hours", 0, MAX_HOURS)
            : BigDecimal.ZERO);
  }

  private static Requirement fee(Entry entry, Fields parameters) {
    return new Fee(
        entry,
        EntryReader.text(parameters, "fee"),
        whole(parameters, "cents", 0, 10_000_000),
        parameters.scalar("currency").flatMap(Scalar::currency).orElse(""));
  }

  private static Requirement convictionRecords(Entry entry, Fields parameters) {
    return new ConvictionRecords(
        entry,
        parameters.scalar("under_eighteen_exempt").flatMap(Scalar::truth).orElse(false),
        whole(parameters, "driving_exempt_after_years", 0, MAX_YEARS));
  }

  private static int whole(Fields fields, String key, int least, int most) {
    return fields.scalar(key).flatMap(value -> value.whole(least, most)).orElse(least);
  }

  private static BigDecimal number(Fields fields, String key, int least, int most) {
    return fields
        .scalar(key)
        .flatMap(value -> value.number(least, most))
        .orElse(BigDecimal.valueOf(least));
  }

  private static <E extends Enum<E>> E choice(Fields fields, String key, Class<E> type) {
    return fields
        .scalar(key)
        .flatMap(value -> value.choice(type))
        .orElseGet(() -> Arrays.asList(type.getEnumConstants()).getFirst());
  }

  private static <E extends Enum<E>> E choiceOr(Fields fields, String key, E otherwise) {
    return fields.has(key) ? choice(fields, key, otherwise.getDeclaringClass()) : otherwise;
  }

  private static <E extends Enum<E>> List<E> choices(Fields fields, String key, Class<E> type) {
    List<E> found = new ArrayList<>();
    for (Scalar value : fields.scalars(key)) {
      Optional<E> choice = value.choice(type);
      if (choice.filter(found::contains).isPresent()) {
        value.wrong("names '" + value.node().getValue() + "' twice");
      } else {
        choice.ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<String> optionalTexts(Fields fields, String key) {
    return fields.has(key) ? texts(fields, key) : List.of();
  }

  private static List<String> texts(Fields fields, String key) {
    List<String> found = new ArrayList<>();
    fields.scalars(key).forEach(value -> value.matching(Scalar.ID).ifPresent(found::add));
    return found;
  }
}
