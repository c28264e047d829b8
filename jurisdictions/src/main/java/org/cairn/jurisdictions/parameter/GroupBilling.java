package org.cairn.jurisdictions.parameter;

import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/**
 * How support of several people at once is billed.
 *
 * @param modifiers follow those of the path
 * @param largest most people in a group; empty when no limit is known
 */
public record GroupBilling(List<String> modifiers, Optional<Integer> largest) {

  private static final Form<Optional<List<String>>> MODIFIERS = Modifiers.form();
  private static final Form<Optional<Integer>> LARGEST = Forms.noneOr(Forms.whole(2, 1000));

  public GroupBilling {
    modifiers = List.copyOf(modifiers);
  }

  static Form<GroupBilling> form() {
    return Forms.fields(GroupBilling::read);
  }

  private static Optional<GroupBilling> read(Fields fields) {
    Optional<Optional<List<String>>> modifiers = MODIFIERS.read(fields, "modifiers");
    Optional<Optional<Integer>> largest = LARGEST.read(fields, "largest");
    return modifiers.flatMap(
        list -> largest.map(most -> new GroupBilling(list.orElse(List.of()), most)));
  }
}
