package org.cairn.applications.document.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cairn.kit.reading.MultiLine;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says. Not to be deconstructed in a pattern: it has components that may be absent.
 *
 * @param reason needed to reject, and only there
 * @param note words to the applicant, in plain text
 */
public record ReviewRequest(
    @NotNull @Size(max = 20) @Pattern(regexp = "accepted|rejected") String outcome,
    @Nullable
        @Size(max = 20)
        @Pattern(
            regexp =
                "illegible|incomplete|wrong_document|unsigned|out_of_date|wrong_sender|other_person|other")
        String reason,
    @MultiLine @Nullable @Size(max = 1000) @Pattern(regexp = "[^\\x00-\\x09\\x0b-\\x1f\\x7f]*")
        String note) {}
