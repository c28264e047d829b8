package org.cairn.kit.architecture.samples.inn;

import org.cairn.contracts.applications.PeerRegistered;

/** A name that says nothing, and a fact of the domain. */
public record BookingHelper(PeerRegistered guest) {}
