package org.cairn.gateway.portal.page;

import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The services recognize a form that is sent twice by this key. New whenever a form is shown. */
final class FormKey {

  private FormKey() {}

  static UUID of(@Nullable String key) {
    try {
      return UUID.fromString(key == null ? "" : key);
    } catch (IllegalArgumentException notOurs) {
      throw new BadRequestException("The form is not one of ours", notOurs);
    }
  }
}
