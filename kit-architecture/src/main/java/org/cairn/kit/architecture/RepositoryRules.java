package org.cairn.kit.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules that need to see whole files, or several. */
final class RepositoryRules {

  private static final int LONGEST_FILE = 300;
  private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+)");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern NO_CODE = Pattern.compile("//|import |package ");

  private static final List<String> NOT_FOR_THE_GATEWAY =
      List.of("java.sql.", "javax.sql.", "jakarta.persistence.", "org.apache.kafka.");

  /** A program of one file that operators run from its source has no package. */
  private static final Pattern STANDS_IN_A_PACKAGE =
      Pattern.compile("^package ", Pattern.MULTILINE);

  private RepositoryRules() {}

  /** One screen is read, ten are skimmed; split the file where its subject changes. */
  static List<String> tooLong(List<SourceFile> files) {
    return files.stream()
        .filter(file -> file.lines().size() > LONGEST_FILE)
        .map(file -> file.path() + " has " + file.lines().size() + " lines")
        .toList();
  }

  /**
   * Lines that say something: no imports, comments, descriptions of packages and blank ones. A kit
   * that grows beyond three thousand has become a framework; move what one service needs into that
   * service.
   */
  static long linesOfCode(String module, List<SourceFile> files) {
    return files.stream()
        .filter(file -> file.module().equals(module) && file.isMain() && !file.isPackageInfo())
        .map(file -> COMMENT.matcher(file.text()).replaceAll(""))
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !NO_CODE.matcher(line).lookingAt())
        .count();
  }

  /**
   * Without the mark the null check is silently off for a package. Add a package-info.java with one
   * sentence on what is in there.
   */
  static List<String> packagesWithoutMark(List<SourceFile> files) {
    Set<String> marked =
        files.stream()
            .filter(file -> file.isPackageInfo() && file.text().contains("@NullMarked"))
            .map(RepositoryRules::place)
            .collect(Collectors.toSet());
    return files.stream()
        .filter(file -> STANDS_IN_A_PACKAGE.matcher(file.text()).find())
        .map(RepositoryRules::place)
        .filter(place -> !marked.contains(place))
        .distinct()
        .sorted()
        .toList();
  }

  private static String place(SourceFile file) {
    return file.module() + ": " + file.packageName();
  }

  /**
   * The gateway forwards. What it would need a database, a topic or a service's classes for belongs
   * into the service behind it.
   */
  static List<String> foreignToTheGateway(List<SourceFile> files) {
    return files.stream()
        .filter(file -> file.module().equals("gateway") && file.isMain())
        .flatMap(file ->
            file.lines().stream()
                .filter(RepositoryRules::importsWhatIsNotForTheGateway)
                .map(line -> file.path() + " " + line))
        .toList();
  }

  /** Its own, and what it shares with the services about HTTP alone. */
  private static boolean importsWhatIsNotForTheGateway(String line) {
    var matcher = IMPORT.matcher(line);
    if (!matcher.lookingAt()) {
      return false;
    }
    String name = matcher.group(1);
    return NOT_FOR_THE_GATEWAY.stream().anyMatch(name::startsWith)
        || (name.startsWith("org.cairn.")
            && !name.startsWith("org.cairn.gateway.")
            && !name.startsWith("org.cairn.http."));
  }
}
