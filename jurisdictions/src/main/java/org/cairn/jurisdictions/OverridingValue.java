package org.cairn.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value that a request overrides.
 *
 * @param holder has the value under {@link #VALUE}
 * @param from first day
 * @param to last day; null for the day before the next value's first, or for no end
 */
record OverridingValue(Fields holder, LocalDate from, @Nullable LocalDate to) {

  static final String VALUE = "value";

  private static final String FILE = "overrides";

  /** Either one value for all days, or a list of values with the first day of each. */
  static List<OverridingValue> of(Node value, Problems problems) {
    if (!(value instanceof SequenceNode list) || !isDated(list)) {
      return List.of(new OverridingValue(holding(value, problems), Provenance.ALWAYS, null));
    }
    List<OverridingValue> found = new ArrayList<>();
    for (Node item : list.getValue()) {
      found.add(dated((MappingNode) item, problems));
    }
    found.sort(Comparator.comparing(OverridingValue::from));
    return found;
  }

  private static boolean isDated(SequenceNode list) {
    return !list.getValue().isEmpty()
        && list.getValue().stream()
            .allMatch(item -> item instanceof MappingNode mapping && field(mapping, "from"));
  }

  private static boolean field(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .anyMatch(
            tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name));
  }

  private static OverridingValue dated(MappingNode item, Problems problems) {
    Fields fields = new Fields(FILE, item, problems);
    LocalDate from = fields.scalar("from").flatMap(Scalar::date).orElse(LocalDate.EPOCH);
    Optional<LocalDate> to = fields.optionalScalar("to").flatMap(Scalar::date);
    Map<String, Node> rest = new LinkedHashMap<>();
    for (NodeTuple tuple : item.getValue()) {
      rest.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
    }
    rest.remove("from");
    rest.remove("to");
    Node alone = rest.get(VALUE);
    Node value = rest.size() == 1 && alone != null ? alone : PlainValue.mapping(rest);
    return new OverridingValue(holding(value, problems), from, EntryReader.orNull(to));
  }

  private static Fields holding(Node value, Problems problems) {
    return Fields.holding(FILE, Map.of(VALUE, value), problems);
  }

  /** Its provenance, ended by the next value of the list if it has no last day itself. */
  Provenance endsBefore(@Nullable LocalDate next) {
    return Provenance.ofRequest(from, to == null ? next : to);
  }
}
