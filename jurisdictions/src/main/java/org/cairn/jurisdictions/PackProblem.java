package org.cairn.jurisdictions;

/**
 * Something wrong in a pack.
 *
 * @param file folder and file of the pack, such as {@code us-xx/application.yaml}
 * @param line counted from 1
 */
public record PackProblem(String file, int line, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
