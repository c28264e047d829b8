package org.cairn.jurisdictions;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text from which parameters are taken.
 *
 * @param address where a copy can be read; null when none is known
 * @param readOn when it was read; null when that was not recorded
 */
public record Source(
    String id, String title, String citation, @Nullable URI address, @Nullable LocalDate readOn) {}
