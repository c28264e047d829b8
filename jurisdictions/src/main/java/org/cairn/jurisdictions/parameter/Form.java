package org.cairn.jurisdictions.parameter;

import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/** How a value is written in a pack, or in the override of a request, which is the same. */
@FunctionalInterface
public interface Form<T> {

  /** Empty when the value is not of this form; the problem has been added to the fields then. */
  Optional<T> read(Fields holder, String key);

  /** The choices for a value; empty when it is not a choice. */
  default List<String> words() {
    return List.of();
  }
}
