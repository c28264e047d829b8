package org.cairn.jurisdictions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.jurisdictions.parameter.ParameterCatalog;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A request's overrides of a pack's values, as trees, so that the same forms read them as the pack.
 *
 * @param whole path to the new value
 * @param parts path to the replaced fields of its value
 */
record Overrides(Map<String, Node> whole, Map<String, Map<String, Node>> parts) {

  static final Overrides NONE = new Overrides(Map.of(), Map.of());

  /** Before the ruleId in the path of a requirement's parameter. */
  static final String CHECKLIST = "checklist.";

  Overrides {
    whole = Map.copyOf(whole);
    parts = Map.copyOf(parts);
  }

  /**
   * @param known the paths that have a value in the pack
   */
  static Overrides of(Map<String, Object> values, Set<String> known) {
    Map<String, Node> whole = new LinkedHashMap<>();
    Map<String, Map<String, Node>> parts = new LinkedHashMap<>();
    values.forEach((path, value) -> {
      Optional<String> owner = ownerOf(path, known);
      if (owner.isPresent()) {
        String field = path.substring(owner.get().length() + 1);
        parts
            .computeIfAbsent(owner.get(), _ -> new LinkedHashMap<>())
            .put(field, PlainValue.tree(value));
      } else {
        whole.put(path, PlainValue.tree(value));
      }
    });
    return new Overrides(whole, parts);
  }

  static boolean isKnown(String path, Set<String> known) {
    return known.contains(path)
        ? !path.startsWith(CHECKLIST)
        : ownerOf(path, known).isPresent() || ParameterCatalog.find(path).isPresent();
  }

  /** The parameter whose value has the field that the path names. */
  private static Optional<String> ownerOf(String path, Set<String> known) {
    int end = path.lastIndexOf('.');
    return end > 0 && !known.contains(path) && known.contains(path.substring(0, end))
        ? Optional.of(path.substring(0, end))
        : Optional.empty();
  }

  Map<String, Node> partsOf(String path) {
    return parts.getOrDefault(path, Map.of());
  }
}
