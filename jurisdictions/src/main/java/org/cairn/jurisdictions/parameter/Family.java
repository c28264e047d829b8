package org.cairn.jurisdictions.parameter;

import java.util.Optional;

/**
 * Parameters of one form whose last step is up to the pack, such as its supervision profiles.
 *
 * @param prefix everything before that step, without the dot
 */
public record Family<T>(String prefix, Form<T> form) {

  public Parameter<T> of(String id) {
    return new Parameter<>(prefix + "." + id, form);
  }

  Optional<Parameter<T>> at(String path) {
    return path.startsWith(prefix + ".") && path.length() > prefix.length() + 1
        ? Optional.of(new Parameter<>(path, form))
        : Optional.empty();
  }

  String idOf(String path) {
    return path.substring(prefix.length() + 1);
  }
}
