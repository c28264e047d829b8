package org.cairn.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.jurisdictions.parameter.Dated;
import org.cairn.jurisdictions.parameter.Parameter;
import org.cairn.jurisdictions.parameter.ParameterCatalog;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a pack's parameters from its files, and the values of a request in their places. */
final class ParameterReader {

  private static final String VALUE = "value";

  private record Placed(Dated<?> dated, String file, int line) {}

  private final EntryReader entries;
  private final Set<String> credentialTypes;
  private final Overrides overrides;
  private final Problems problems;
  private final List<Placed> found = new ArrayList<>();

  ParameterReader(
      EntryReader entries, Set<String> credentialTypes, Overrides overrides, Problems problems) {
    this.entries = entries;
    this.credentialTypes = credentialTypes;
    this.overrides = overrides;
    this.problems = problems;
  }

  /** Reads a file; an earlier value for a path is kept if the file contains the common readings. */
  void read(Fields file, boolean readings) {
    Optional<Fields> defaults = file.has("defaults") ? file.mapping("defaults") : Optional.empty();
    Set<String> earlier = new LinkedHashSet<>();
    found.forEach(placed -> earlier.add(placed.dated().path()));
    for (Fields fields : file.mappings("parameters")) {
      defaults.ifPresent(fields::inheriting);
      String path = EntryReader.text(fields, "path");
      Optional<Parameter<?>> parameter = ParameterCatalog.find(path);
      if (parameter.isEmpty()) {
        fields.problem("path", "there is no parameter '" + path + "'");
      } else if (!(readings && earlier.contains(path)) && !overrides.whole().containsKey(path)) {
        place(entry(parameter.get(), fields), fields);
      }
    }
    defaults.ifPresent(Fields::nothingElse);
    file.nothingElse();
  }

  List<Dated<?>> parameters() {
    overrides.whole().forEach(this::override);
    List<Dated<?>> values = new ArrayList<>();
    found.forEach(placed -> values.add(placed.dated()));
    for (String path : overrides.parts().keySet()) {
      // One of a family has its days of its own: from when a profile or a rate is in force.
      ParameterCatalog.single(path).ifPresent(single -> completeDays(single, values));
    }
    return values;
  }

  /**
   * What a request says of one field holds on every day; the others are then those of the nearest
   * value that has them.
   */
  private static <T> void completeDays(Parameter<T> parameter, List<Dated<?>> values) {
    List<Dated<?>> own = values.stream().filter(of(parameter)).toList();
    Set<List<String>> groups = new LinkedHashSet<>();
    own.forEach(one -> groups.add(one.appliesTo()));
    for (List<String> types : groups) {
      List<Dated<?>> ofTypes = own.stream().filter(one -> one.appliesTo().equals(types)).toList();
      List<Dated<?>> known = ofTypes.stream().filter(one -> one.value() != null).toList();
      List<Dated<?>> unknown = ofTypes.stream().filter(one -> one.value() == null).toList();
      Stream<Provenance> days =
          Stream.concat(
              unknown.stream().map(one -> one.provenance().asked()),
              RequestedDays.uncovered(ofTypes.stream().<Provenance>map(Dated::provenance).toList())
                  .stream());
      if (!known.isEmpty()) {
        values.removeAll(unknown);
        days.forEach(span -> values.add(nearest(parameter, types, known, span)));
      }
    }
  }

  private static Predicate<Dated<?>> of(Parameter<?> parameter) {
    return value -> value.path().equals(parameter.path());
  }

  @SuppressWarnings("unchecked") // a value was read by the form of the parameter of its path
  private static <T> Dated<T> nearest(
      Parameter<T> parameter, List<String> types, List<Dated<?>> known, Provenance days) {
    Dated<?> value = RequestedDays.nearest(known, Dated::provenance, days).orElseThrow();
    return new Dated<>(parameter, types, days, (T) value.value(), value.plain());
  }

  private <T> Dated<T> entry(Parameter<T> parameter, Fields fields) {
    List<String> appliesTo =
        fields.has("applies_to") ? entries.appliesTo(fields, credentialTypes) : List.of();
    Provenance provenance = entries.provenanceOfAnyTime(fields);
    Map<String, Node> parts = overrides.partsOf(parameter.path());
    if (provenance.status() == ParameterStatus.UNVERIFIED) {
      return unverified(parameter, appliesTo, provenance, fields, parts);
    }
    if (!parts.isEmpty()) {
      fields.overlaid(Map.of(VALUE, merged(fields.node(VALUE), parts)));
    }
    Optional<T> value = parameter.form().read(fields, VALUE);
    fields.nothingElse();
    return new Dated<>(
        parameter,
        appliesTo,
        provenance,
        EntryReader.orNull(value),
        EntryReader.orNull(fields.node(VALUE).map(PlainValue::of)));
  }

  /** Where nothing is known, a request's fields make a value only if they are complete. */
  private static <T> Dated<T> unverified(
      Parameter<T> parameter,
      List<String> appliesTo,
      Provenance provenance,
      Fields fields,
      Map<String, Node> parts) {
    if (fields.has(VALUE)) {
      fields.problem(VALUE, "an unverified entry has no 'value'");
    }
    fields.nothingElse();
    Problems trial = new Problems();
    Node asked = PlainValue.mapping(parts);
    Optional<T> value =
        parts.isEmpty()
            ? Optional.empty()
            : parameter
                .form()
                .read(Fields.holding(fields.file(), Map.of(VALUE, asked), trial), VALUE);
    return value.isPresent() && !trial.any()
        ? new Dated<>(parameter, appliesTo, provenance.asked(), value.get(), PlainValue.of(asked))
        : new Dated<>(parameter, appliesTo, provenance, null, null);
  }

  private static MappingNode merged(Optional<Node> value, Map<String, Node> parts) {
    Map<String, Node> fields = new LinkedHashMap<>();
    if (value.isPresent() && value.get() instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        fields.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
      }
    }
    fields.putAll(parts);
    return PlainValue.mapping(fields);
  }

  private void place(Dated<?> dated, Fields fields) {
    for (Placed other : found) {
      boolean clash =
          other.dated().path().equals(dated.path())
              && concernSame(other.dated().appliesTo(), dated.appliesTo())
              && other.dated().provenance().overlaps(dated.provenance());
      if (clash) {
        fields.problem(
            "path",
            "this value of '" + dated.path() + "' overlaps the one in line " + other.line());
      }
    }
    found.add(new Placed(dated, fields.file(), fields.line()));
  }

  private static boolean concernSame(List<String> some, List<String> others) {
    return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
  }

  private void override(String path, Node value) {
    Parameter<?> parameter = ParameterCatalog.find(path).orElseThrow();
    List<OverridingValue> values = OverridingValue.of(value, problems);
    for (int i = 0; i < values.size(); i++) {
      OverridingValue each = values.get(i);
      LocalDate next = i + 1 < values.size() ? values.get(i + 1).from().minusDays(1) : null;
      place(overriding(parameter, each, each.endsBefore(next)), each.holder());
    }
  }

  private <T> Dated<T> overriding(
      Parameter<T> parameter, OverridingValue value, Provenance provenance) {
    Optional<T> read = parameter.form().read(value.holder(), OverridingValue.VALUE);
    return new Dated<>(
        parameter,
        List.of(),
        provenance,
        EntryReader.orNull(read),
        EntryReader.orNull(value.holder().node(OverridingValue.VALUE).map(PlainValue::of)));
  }
}
