package org.cairn.kit.architecture.samples.inn.projection;

import org.cairn.kit.architecture.samples.inn.query.RoomQuery;

/** A projection that asks back. */
public record Occupancy(RoomQuery rooms) {}
