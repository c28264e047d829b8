package org.cairn.jurisdictions.parameter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.jurisdictions.Fields;
import org.cairn.jurisdictions.Scalar;

/** What a group session counts for each peer. */
public sealed interface GroupCredit {

  /** As much as a session alone. */
  record Full() implements GroupCredit {}

  /** The session divided by those who attended. */
  record ProRata() implements GroupCredit {}

  /** As much as a session alone up to this many attendees, nothing above. */
  record Capped(int attendees) implements GroupCredit {}

  Pattern CAPPED = Pattern.compile("capped\\(([1-9][0-9]{0,3})\\)");

  static Form<GroupCredit> form() {
    return GroupCredit::read;
  }

  private static Optional<GroupCredit> read(Fields holder, String key) {
    return holder.scalar(key).flatMap(GroupCredit::of);
  }

  private static Optional<GroupCredit> of(Scalar scalar) {
    String word = scalar.node().getValue();
    Matcher capped = CAPPED.matcher(word);
    if (capped.matches()) {
      return Optional.of(new Capped(Integer.parseInt(capped.group(1))));
    }
    return switch (word) {
      case "full" -> Optional.of(new Full());
      case "pro_rata" -> Optional.of(new ProRata());
      default -> scalar.wrong("must be one of full, pro_rata, capped(n)");
    };
  }
}
