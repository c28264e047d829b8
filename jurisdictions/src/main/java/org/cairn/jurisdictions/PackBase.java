package org.cairn.jurisdictions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A pack that holds only its differences from another, such as a bill that was not passed. Its
 * checklist and credential types replace those of the same id, its head adds sources, and a file of
 * parameters replaces the whole file; everything else is the base's.
 */
final class PackBase {

  static final String FIELD = "based_on";

  private static final String SOURCES = "sources";

  private PackBase() {}

  /** The folder of the pack on which this one is based. */
  static Optional<String> of(PackTree tree) {
    return Optional.ofNullable(tree.files().get(PackFiles.PACK))
        .flatMap(head -> value(head, FIELD))
        .filter(ScalarNode.class::isInstance)
        .map(name -> ((ScalarNode) name).getValue());
  }

  static PackTree layeredOn(PackTree base, PackTree own) {
    Map<String, MappingNode> files = new LinkedHashMap<>(base.files());
    own.files()
        .forEach((name, file) -> {
          MappingNode below = files.get(name);
          files.put(name, below == null ? file : merged(name, below, file));
        });
    return new PackTree(own.folder(), files);
  }

  private static MappingNode merged(String name, MappingNode base, MappingNode own) {
    return switch (name) {
      case PackFiles.PACK -> withSources(base, own);
      case PackFiles.APPLICATION -> withEntries(base, own, "checklist");
      case PackFiles.CREDENTIALS -> withEntries(base, own, "credential_types");
      default -> own;
    };
  }

  private static MappingNode withSources(MappingNode base, MappingNode own) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (NodeTuple tuple : own.getValue()) {
      boolean sources = nameOf(tuple).equals(SOURCES);
      Optional<Node> below = sources ? value(base, SOURCES) : Optional.empty();
      tuples.add(
          below.isPresent()
                  && below.get() instanceof MappingNode old
                  && tuple.getValueNode() instanceof MappingNode fresh
              ? new NodeTuple(tuple.getKeyNode(), withFieldsOf(old, fresh))
              : tuple);
    }
    return withFieldsOf(base, mapping(own, tuples));
  }

  /** The fields of the first, and those of the other that it lacks. */
  private static MappingNode withFieldsOf(MappingNode base, MappingNode own) {
    Set<String> names = new LinkedHashSet<>();
    own.getValue().forEach(tuple -> names.add(nameOf(tuple)));
    List<NodeTuple> tuples = new ArrayList<>(own.getValue());
    base.getValue().stream().filter(tuple -> !names.contains(nameOf(tuple))).forEach(tuples::add);
    return mapping(own, tuples);
  }

  private static MappingNode withEntries(MappingNode base, MappingNode own, String list) {
    if (!(value(base, list).orElse(null) instanceof SequenceNode old)
        || !(value(own, list).orElse(null) instanceof SequenceNode fresh)) {
      return own;
    }
    Set<String> ids = new LinkedHashSet<>();
    fresh.getValue().forEach(entry -> ids.add(idOf(entry)));
    List<Node> entries = new ArrayList<>();
    old.getValue().stream().filter(entry -> !ids.contains(idOf(entry))).forEach(entries::add);
    entries.addAll(fresh.getValue());
    List<NodeTuple> tuples = new ArrayList<>();
    for (NodeTuple tuple : own.getValue()) {
      tuples.add(
          nameOf(tuple).equals(list)
              ? new NodeTuple(
                  tuple.getKeyNode(), new SequenceNode(fresh.getTag(), entries, FlowStyle.BLOCK))
              : tuple);
    }
    return mapping(own, tuples);
  }

  private static MappingNode mapping(MappingNode like, List<NodeTuple> tuples) {
    return new MappingNode(
        like.getTag(), true, tuples, like.getStartMark(), like.getEndMark(), FlowStyle.BLOCK);
  }

  private static Optional<Node> value(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .filter(tuple -> nameOf(tuple).equals(name))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static String idOf(Node entry) {
    return entry instanceof MappingNode mapping
            && value(mapping, "id").orElse(null) instanceof ScalarNode id
        ? id.getValue()
        : "";
  }

  private static String nameOf(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
  }
}
