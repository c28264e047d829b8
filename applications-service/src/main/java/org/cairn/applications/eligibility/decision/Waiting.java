package org.cairn.applications.eligibility.decision;

import org.cairn.jurisdictions.ActionBy;

/** How many days of a wait were one party's. */
public record Waiting(ActionBy party, long days) {}
