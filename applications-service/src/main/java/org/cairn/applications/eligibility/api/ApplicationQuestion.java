package org.cairn.applications.eligibility.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.cairn.applications.eligibility.FactsGiven;
import org.jspecify.annotations.Nullable;

/**
 * A hypothetical application. Every fact may be omitted.
 *
 * @param on the day the application was made
 * @param asOf the day up to which waiting is counted
 * @param overrides path of a flag or parameter to the value that replaces it
 */
public record ApplicationQuestion(
    @NotNull @Size(max = 40) String jurisdiction,
    @NotNull @Size(max = 40) String credentialType,
    @NotNull LocalDate on,
    @Nullable LocalDate asOf,
    @Nullable @Size(max = 200) Map<@Size(max = 200) String, @Nullable Object> overrides,
    @Valid @Nullable FactsGiven facts) {}
