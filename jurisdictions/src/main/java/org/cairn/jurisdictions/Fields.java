package org.cairn.jurisdictions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of one mapping, read one by one. A mistake becomes a problem with its line, and
 * reading continues with a substitute value, which is never used: a pack with problems is not
 * built.
 */
public final class Fields {

  private static final MappingNode NOTHING = new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);

  private final String file;
  private final MappingNode node;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> read = new LinkedHashSet<>();

  Fields(String file, MappingNode node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key) || !key.getTag().equals(Tag.STR)) {
        problems.add(file, lineOf(tuple.getKeyNode()), "the name of a field must be text");
      } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problems.add(file, lineOf(key), "duplicate key '" + key.getValue() + "'");
      } else {
        keys.put(key.getValue(), key);
      }
    }
  }

  public String file() {
    return file;
  }

  public int line() {
    return lineOf(node);
  }

  /** The line of a field, or of the whole mapping when the field is not there. */
  int lineOf(String key) {
    Node value = values.get(key);
    return value == null ? line() : lineOf(value);
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  public void problem(String key, String message) {
    problems.add(file, lineOf(key), message);
  }

  /** Ends the reading: any field that was not read is unknown. */
  public void nothingElse() {
    keys.forEach((name, key) -> {
      if (!read.contains(name)) {
        problems.add(file, lineOf(key), "unknown field '" + name + "'");
      }
    });
  }

  /** Fields that are in no file. */
  static Fields holding(String file, Map<String, Node> values, Problems problems) {
    return new Fields(file, NOTHING, problems).overlaid(values);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The same fields, with those of the defaults where they are missing. */
  Fields inheriting(Fields defaults) {
    defaults.values.forEach((key, value) -> {
      defaults.read.add(key);
      values.putIfAbsent(key, value);
    });
    return this;
  }

  /** The same fields, with these instead. */
  Fields overlaid(Map<String, Node> replacements) {
    replacements.forEach((key, value) -> {
      values.put(key, value);
      keys.putIfAbsent(key, new ScalarNode(Tag.STR, key, null, null, ScalarStyle.PLAIN));
    });
    return this;
  }

  public boolean isWord(String key, String word) {
    return values.get(key) instanceof ScalarNode scalar && scalar.getValue().equals(word);
  }

  public boolean isMapping(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** The items of a list, each under the same key in fields of its own. */
  public List<Fields> singly(String key) {
    return items(key).stream().map(item -> holding(file, Map.of(key, item), problems)).toList();
  }

  public Optional<Scalar> scalar(String key) {
    return required(key).flatMap(value -> scalarOf(key, value));
  }

  public Optional<Scalar> optionalScalar(String key) {
    return take(key).flatMap(value -> scalarOf(key, value));
  }

  public Optional<Fields> mapping(String key) {
    return required(key)
        .flatMap(value -> {
          if (value instanceof MappingNode mapping) {
            return Optional.of(new Fields(file, mapping, problems));
          }
          problem(key, "'" + key + "' must be a mapping of fields");
          return Optional.empty();
        });
  }

  public List<Fields> mappings(String key) {
    List<Fields> found = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode mapping) {
        found.add(new Fields(file, mapping, problems));
      } else {
        problems.add(file, lineOf(item), "an entry of '" + key + "' must be a mapping of fields");
      }
    }
    return found;
  }

  public List<Scalar> scalars(String key) {
    List<Scalar> found = new ArrayList<>();
    for (Node item : items(key)) {
      scalarOf(key, item).ifPresent(found::add);
    }
    return found;
  }

  private List<Node> items(String key) {
    Node value = required(key).orElse(null);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      problem(key, "'" + key + "' must be a list with at least one entry");
      return List.of();
    }
    return sequence.getValue();
  }

  private Optional<Scalar> scalarOf(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      return Optional.of(new Scalar(key, file, lineOf(scalar), scalar, problems));
    }
    problem(key, "'" + key + "' must be a single value");
    return Optional.empty();
  }

  private Optional<Node> required(String key) {
    Optional<Node> value = take(key);
    if (value.isEmpty()) {
      problems.add(file, line(), "missing field '" + key + "'");
    }
    return value;
  }

  private Optional<Node> take(String key) {
    read.add(key);
    @Nullable Node value = values.get(key);
    return Optional.ofNullable(value);
  }

  private static int lineOf(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }
}
