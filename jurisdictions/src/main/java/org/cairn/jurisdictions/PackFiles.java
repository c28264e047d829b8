package org.cairn.jurisdictions;

import java.util.List;
import java.util.Map;

/**
 * The text of one pack's files.
 *
 * @param texts file name to content, for those files that could be read
 */
record PackFiles(String folder, Map<String, String> texts) {

  static final String PACK = "pack.yaml";
  static final String CREDENTIALS = "credentials.yaml";
  static final String APPLICATION = "application.yaml";

  /** Every file of a pack; one more or one less is an error. */
  static final List<String> NAMES = List.of(PACK, CREDENTIALS, APPLICATION);

  PackFiles {
    texts = Map.copyOf(texts);
  }

  String pathOf(String fileName) {
    return folder + "/" + fileName;
  }
}
