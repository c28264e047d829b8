package org.cairn.jurisdictions;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML no further than its tree of nodes: nodes know their line, and nothing in the text can
 * construct an object. Anchors and aliases are refused, since they hide the meaning of a line from
 * a reviewer and let a small file grow without bound.
 */
final class YamlText {

  private static final int MAX_DEPTH = 12;

  private final String file;
  private final String text;
  private final Problems problems;

  YamlText(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  Optional<MappingNode> read() {
    try {
      if (usesAnchors()) {
        return Optional.empty();
      }
      Node root = yaml().compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        return Optional.of(mapping);
      }
      problems.add(file, 1, "must be a mapping of fields");
    } catch (MarkedYAMLException e) {
      problems.add(file, lineOf(e.getProblemMark()), "is not valid YAML: " + e.getProblem());
    } catch (ReaderException e) {
      problems.add(file, lineAt(e.getPosition()), "holds a character that YAML forbids");
    } catch (YAMLException e) {
      problems.add(file, 1, "is not valid YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private boolean usesAnchors() {
    boolean found = false;
    for (Event event : yaml().parse(new StringReader(text))) {
      boolean anchored =
          switch (event) {
            case AliasEvent _ -> true;
            case ScalarEvent scalar -> scalar.getAnchor() != null;
            case CollectionStartEvent collection -> collection.getAnchor() != null;
            case Event _ -> false;
          };
      if (anchored) {
        problems.add(file, lineOf(event.getStartMark()), "anchors and aliases are not allowed");
        found = true;
      }
    }
    return found;
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowRecursiveKeys(false);
    return new Yaml(new SafeConstructor(options));
  }

  private static int lineOf(Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private int lineAt(int position) {
    String before = text.substring(0, Math.min(position, text.length()));
    return (int) before.chars().filter(c -> c == '\n').count() + 1;
  }
}
