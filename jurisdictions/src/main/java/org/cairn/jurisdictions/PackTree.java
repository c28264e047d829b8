package org.cairn.jurisdictions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * A pack's files as trees, from which the pack is read: once as it is, and again for every request
 * that overrides some of it.
 *
 * @param files file name to tree, the common readings among them
 */
record PackTree(String folder, Map<String, MappingNode> files) {

  /** Files that are missing or not YAML are left out; the problem has been added then. */
  static PackTree of(PackFiles pack, String readings, Problems problems) {
    Map<String, MappingNode> trees = new LinkedHashMap<>();
    for (String name : PackFiles.NAMES) {
      String text = pack.texts().get(name);
      if (text != null) {
        tree(pack.pathOf(name), text, problems).ifPresent(tree -> trees.put(name, tree));
      }
    }
    tree(PackFiles.READINGS, readings, problems)
        .ifPresent(tree -> trees.put(PackFiles.READINGS, tree));
    return new PackTree(pack.folder(), trees);
  }

  private static Optional<MappingNode> tree(String path, String text, Problems problems) {
    return new YamlText(path, text, problems).read();
  }

  Optional<Fields> fields(String name, Problems problems) {
    String path = name.equals(PackFiles.READINGS) ? name : folder + "/" + name;
    return Optional.ofNullable(files.get(name)).map(tree -> new Fields(path, tree, problems));
  }
}
