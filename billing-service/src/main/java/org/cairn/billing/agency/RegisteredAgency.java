package org.cairn.billing.agency;

import java.util.UUID;

/** An agency, with what never changes of it. */
public record RegisteredAgency(UUID agencyId, String jurisdiction) {}
