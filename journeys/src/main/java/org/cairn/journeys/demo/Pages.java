package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** Reads a whole list, page by page. */
record Pages(Narrator narrator, String account) {

  /**
   * @param field the field of a page that holds its items
   */
  List<JsonNode> all(String path, String field) {
    var found = new ArrayList<JsonNode>();
    String next = path;
    while (!next.isEmpty()) {
      Answer page = narrator.askSilently(account, Call.get(next));
      narrator.expect(page, 200);
      page.json().path(field).forEach(found::add);
      String link = page.header("Link");
      next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
    return found;
  }
}
