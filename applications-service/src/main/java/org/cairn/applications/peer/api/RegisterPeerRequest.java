package org.cairn.applications.peer.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The name as it shall stand on a certificate. */
public record RegisterPeerRequest(
    @NotBlank @Size(max = 100) @Pattern(regexp = VISIBLE, message = NOT_VISIBLE) String givenName,
    @NotBlank @Size(max = 100) @Pattern(regexp = VISIBLE, message = NOT_VISIBLE)
        String familyName) {

  /** No control, format or unassigned characters: names are printed and compared. */
  private static final String VISIBLE = "[^\\p{C}]*";

  private static final String NOT_VISIBLE = "must hold visible characters only";
}
