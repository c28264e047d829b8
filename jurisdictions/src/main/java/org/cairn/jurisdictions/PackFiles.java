package org.cairn.jurisdictions;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The texts of a pack's files.
 *
 * @param texts file name to content, for those files that could be read
 */
record PackFiles(String folder, Map<String, String> texts) {

  static final String PACK = "pack.yaml";
  static final String CREDENTIALS = "credentials.yaml";
  static final String APPLICATION = "application.yaml";

  /** The files that every pack has. */
  static final List<String> REQUIRED = List.of(PACK, CREDENTIALS, APPLICATION);

  /** The parameter files; a pack has those for which it has values. */
  static final List<String> PARAMETERS =
      List.of(
          "flags.yaml",
          "decision.yaml",
          "renewal.yaml",
          "supervision.yaml",
          "education.yaml",
          "billing.yaml");

  /** Every file that a pack may have; another one is an error. */
  static final List<String> NAMES = Stream.of(REQUIRED, PARAMETERS).flatMap(List::stream).toList();

  /** The common readings, which belong to every pack. */
  static final String READINGS = "readings.yaml";

  PackFiles {
    texts = Map.copyOf(texts);
  }

  String pathOf(String fileName) {
    return folder + "/" + fileName;
  }
}
