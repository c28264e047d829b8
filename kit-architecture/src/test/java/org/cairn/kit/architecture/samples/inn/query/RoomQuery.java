package org.cairn.kit.architecture.samples.inn.query;

import org.cairn.kit.architecture.samples.inn.transaction.BookingTransaction;

/** A reader that could write. */
public record RoomQuery(BookingTransaction booking) {}
