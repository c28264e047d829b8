package org.cairn.local.report;

/**
 * One executed or skipped test.
 *
 * @param module the folder of the Maven module, relative to the root
 */
public record TestCase(String module, String className, String name, Outcome outcome) {

  /** The result of a test. */
  public enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }

  /** The name in the list of allowed skips: simple class name and method name. */
  String listed() {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    int end = 0;
    while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
      end++;
    }
    boolean wholeClass = end == 0 || name.equals(className) || name.equals(simple);
    return simple + "#" + (wholeClass ? "*" : name.substring(0, end));
  }
}
