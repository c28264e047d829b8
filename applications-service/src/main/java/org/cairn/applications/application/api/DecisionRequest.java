package org.cairn.applications.application.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairn.applications.application.decision.ApplicationCommand.BoardOutcome;
import org.cairn.applications.eligibility.FactsGiven;
import org.cairn.kit.reading.MultiLine;
import org.jspecify.annotations.Nullable;

/**
 * What a board decides.
 *
 * @param facts what it found, in the form that the calculator takes
 * @param reasons the rules on which a denial rests
 * @param finding the text of a denial, only for the applicant
 */
public record DecisionRequest(
    @NotNull BoardOutcome outcome,
    @Valid @Nullable FactsGiven facts,
    @Size(max = 40) @Nullable List<@NotNull @Size(max = 100) String> reasons,
    @MultiLine @Size(max = 20_000) @Nullable String finding) {}
