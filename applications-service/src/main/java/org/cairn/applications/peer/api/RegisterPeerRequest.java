package org.cairn.applications.peer.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The name to print on a certificate. One of the two is enough: not everybody has both. */
public record RegisterPeerRequest(
    @Size(max = 100) @Pattern(regexp = VISIBLE, message = NOT_VISIBLE) @Nullable String givenName,
    @Size(max = 100) @Pattern(regexp = VISIBLE, message = NOT_VISIBLE)
        @Nullable String familyName) {

  /**
   * No control, format or unassigned characters: names are printed and compared. The two joiners
   * are spelling in several scripts, and only between letters. It says what must not occur, because
   * a repeated choice of what may would be walked through on the stack.
   */
  private static final String VISIBLE =
      "(?![\\s\\S]*(?:(?![\\u200C\\u200D])\\p{C}"
          + "|(?<![\\p{L}\\p{M}])[\\u200C\\u200D]"
          + "|[\\u200C\\u200D](?!\\p{L})))[\\s\\S]*";

  private static final String NOT_VISIBLE = "must hold visible characters only";
}
