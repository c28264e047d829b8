package org.cairn.gateway.portal.page;

import java.util.ArrayList;
import java.util.List;
import org.cairn.gateway.portal.service.Submitted;

/**
 * A submitted file, with its receipt.
 *
 * @param groups of the receipt's number, so that it can be read out
 * @param requirement the checklist entry it is for
 * @param notices what its reader should know about the file
 * @param why it does not count, in words, or empty
 * @param note the board's note on that, or empty
 */
public record DocumentView(
    String fileName,
    String size,
    String status,
    String number,
    List<String> groups,
    String receivedAt,
    String sha256,
    String ruleId,
    String requirement,
    List<String> notices,
    String why,
    String note) {

  private static final int GROUP = 4;
  private static final int PREFIX = 2;

  static DocumentView of(Submitted file, Words words, Times times, String requirement) {
    return new DocumentView(
        file.fileName(),
        Words.size(file.bytes()),
        words.of("state", file.status()),
        file.receiptNumber(),
        groups(file.receiptNumber()),
        times.moment(file.receivedAt()),
        file.sha256(),
        file.requirement(),
        requirement,
        file.notices(),
        file.rejection().isOne() ? words.of("reason", file.rejection().reason()) : "",
        file.rejection().note());
  }

  boolean isRejected() {
    return !why.isEmpty();
  }

  /** Its prefix, and then groups of four. */
  static List<String> groups(String number) {
    var groups = new ArrayList<String>();
    int from = Math.min(PREFIX, number.length());
    groups.add(number.substring(0, from));
    for (; from < number.length(); from += GROUP) {
      groups.add(number.substring(from, Math.min(from + GROUP, number.length())));
    }
    return List.copyOf(groups);
  }
}
