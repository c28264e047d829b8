package org.cairn.applications.document.api;

import java.util.Map;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of one part of a form say.
 *
 * @param fileName as it arrived; null for a part that is no file
 */
record UploadPart(String name, @Nullable String fileName) {

  private static final String DISPOSITION = "content-disposition:";
  private static final String FORM_DATA = "form-data";

  static UploadPart of(String headers) {
    String disposition = dispositionIn(headers);
    int end = disposition.indexOf(';');
    if (end < 0 || !disposition.substring(0, end).strip().equalsIgnoreCase(FORM_DATA)) {
      throw UploadRefused.whole("A part does not say which field it is.");
    }
    Map<String, String> parameters = parametersOf(disposition.substring(end + 1));
    String name = parameters.get("name");
    if (name == null) {
      throw UploadRefused.whole("A part does not say which field it is.");
    }
    boolean file = parameters.containsKey("filename");
    String fileName = parameters.get("filename");
    return new UploadPart(name, file && fileName == null ? "" : fileName);
  }

  static Map<String, String> parametersOf(String text) {
    var parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    return parser.parse(text, ';');
  }

  private static String dispositionIn(String headers) {
    return headers
        .lines()
        .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
        .map(line -> line.substring(DISPOSITION.length()))
        .findFirst()
        .orElse("");
  }
}
