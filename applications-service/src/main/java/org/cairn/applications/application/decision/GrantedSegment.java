package org.cairn.applications.application.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a certificate is worth from one day to another, worked out by the rules of certificates. */
public record GrantedSegment(
    String status, LocalDate from, @Nullable LocalDate to, String ruleId) {}
