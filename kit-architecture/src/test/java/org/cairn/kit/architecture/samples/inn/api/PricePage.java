package org.cairn.kit.architecture.samples.inn.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import org.cairn.kit.audit.NotAudited;

/** Anybody may ask for a price, and nothing comes of it. */
public class PricePage {

  @POST
  @PermitAll
  @NotAudited("computes with what the guest brings")
  public int price(int nights) {
    return 40 * nights;
  }
}
