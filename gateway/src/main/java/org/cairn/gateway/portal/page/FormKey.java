package org.cairn.gateway.portal.page;

import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which the services recognize a form that is sent twice. Made anew whenever it is shown. */
final class FormKey {

  private FormKey() {}

  static UUID of(@Nullable String sent) {
    try {
      return UUID.fromString(sent == null ? "" : sent);
    } catch (IllegalArgumentException notOurs) {
      throw new BadRequestException("The form is not one of ours", notOurs);
    }
  }
}
