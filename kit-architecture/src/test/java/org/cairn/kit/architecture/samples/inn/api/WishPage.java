package org.cairn.kit.architecture.samples.inn.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import org.cairn.kit.architecture.samples.inn.store.Rooms;
import org.cairn.kit.audit.NotAudited;

/** Says that it leaves no trace, and could write a row. */
public class WishPage {

  @POST
  @PermitAll
  @NotAudited("only a wish")
  public String wish(Rooms rooms) {
    return rooms.toString();
  }
}
