package org.cairn.jurisdictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Trees as strings, numbers, booleans, lists and maps, and back: the types of JSON. */
final class PlainValue {

  /** Other notations, such as .inf, are not a number to any form either. */
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}\\.[0-9]{1,18}");

  private PlainValue() {}

  static Object of(Node node) {
    return switch (node) {
      case SequenceNode list -> list.getValue().stream().map(PlainValue::of).toList();
      case MappingNode mapping -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        mapping
            .getValue()
            .forEach(tuple ->
                fields.put(((ScalarNode) tuple.getKeyNode()).getValue(), of(tuple.getValueNode())));
        yield fields;
      }
      case ScalarNode scalar -> of(scalar);
      case Node other -> throw new IllegalArgumentException("no value: " + other.getNodeId());
    };
  }

  private static Object of(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getTag().equals(Tag.INT) && WHOLE.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    if (scalar.getTag().equals(Tag.FLOAT) && NUMBER.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    boolean truth = text.equals("true") || text.equals("false");
    return scalar.getTag().equals(Tag.BOOL) && truth ? (Object) Boolean.valueOf(text) : text;
  }

  /**
   * @throws IllegalArgumentException for a value that JSON does not have
   */
  static Node tree(@Nullable Object value) {
    return switch (value) {
      case null -> scalar(Tag.NULL, "null");
      case Boolean truth -> scalar(Tag.BOOL, truth.toString());
      case BigDecimal number -> scalar(Tag.FLOAT, number.toPlainString());
      case Double number when !Double.isFinite(number) -> scalar(Tag.STR, number.toString());
      case Double number -> scalar(Tag.FLOAT, BigDecimal.valueOf(number).toPlainString());
      case Number number -> scalar(Tag.INT, number.toString());
      case String text -> scalar(Tag.STR, text);
      case List<?> list -> {
        List<Node> items = new ArrayList<>();
        list.forEach(item -> items.add(tree(item)));
        yield new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
      }
      case Map<?, ?> map -> {
        List<NodeTuple> fields = new ArrayList<>();
        map.forEach((key, item) ->
            fields.add(new NodeTuple(scalar(Tag.STR, String.valueOf(key)), tree(item))));
        yield new MappingNode(Tag.MAP, fields, FlowStyle.FLOW);
      }
      case Object other -> throw new IllegalArgumentException("no value: " + other.getClass());
    };
  }

  static MappingNode mapping(Map<String, Node> fields) {
    List<NodeTuple> tuples = new ArrayList<>();
    fields.forEach((name, value) -> tuples.add(new NodeTuple(scalar(Tag.STR, name), value)));
    return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
  }

  static ScalarNode scalar(Tag tag, String text) {
    return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
  }
}
