package org.cairn.kit.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The kinds of problem that the source raises: what is given to a refusal, a problem or a reason,
 * or to a method that is named for making one, as a text or as a constant of a class.
 */
final class RaisedKinds {

  private static final Pattern CONSTANT =
      Pattern.compile("static final String ([A-Z_]+) =\\s*\"([a-z0-9-]+)\";");

  private static final String MAKING =
      "(?:new (?:\\w+\\.)*(?:Refusal|RefusedValue|TryAgain|Problem)"
          + "|(?:Refusal|Scenario)\\.\\w+|Reason\\.at|Problem\\.of"
          + "|\\b(?:rule|state|refusal|refused|unknown|wrong|wrongDay|missing|tooLarge"
          + "|tryAgain|answer))\\(";

  /** Some take a status or a parser before the kind. */
  private static final String BEFORE =
      "(?:(?:[45]\\d\\d|code|this|parser|HttpResponseStatus\\.\\w+|[\\w.()]+ \\? 4\\d\\d : 5\\d\\d),\\s*)?";

  private static final String KIND = "(?:\"([a-z0-9-]+)\"|(?:(\\w+)\\.)?([A-Z][A-Z_]+))";

  private static final Pattern MADE = Pattern.compile(MAKING + "\\s*" + BEFORE + KIND + "\\s*,");

  /** A constant of a class. */
  private record Constant(String module, String ofClass, String name) {}

  private final Map<Constant, String> values = new HashMap<>();

  private RaisedKinds() {}

  /** Each with the files that raise it. */
  static Map<String, Set<String>> byKind(List<SourceFile> files) {
    var kinds = new RaisedKinds();
    List<SourceFile> main = files.stream().filter(SourceFile::isMain).toList();
    main.forEach(kinds::readConstants);
    Map<String, Set<String>> raised = new TreeMap<>();
    for (SourceFile file : main) {
      MADE.matcher(file.text())
          .results()
          .map(made -> kinds.kindOf(made, file))
          .filter(kind -> !kind.isEmpty())
          .forEach(kind -> raised.computeIfAbsent(kind, _ -> new TreeSet<>()).add(file.path()));
    }
    return raised;
  }

  private void readConstants(SourceFile file) {
    CONSTANT
        .matcher(file.text())
        .results()
        .forEach(found ->
            values.put(
                new Constant(file.module(), file.className(), found.group(1)), found.group(2)));
  }

  /** Empty for what is no kind, such as a constant of another type. */
  private String kindOf(MatchResult made, SourceFile file) {
    if (made.group(1) != null) {
      return made.group(1);
    }
    String ofClass = made.group(2) == null ? file.className() : made.group(2);
    return values.getOrDefault(new Constant(file.module(), ofClass, made.group(3)), "");
  }
}
