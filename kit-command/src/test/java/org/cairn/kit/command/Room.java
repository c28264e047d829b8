package org.cairn.kit.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.outbox.Fact;

/** What the commands of the test create and change: event and row at once. */
record Room(UUID id, UUID owner, String name, int beds, long version) {

  Room withBeds(int number) {
    return new Room(id, owner, name, number, version + 1);
  }

  Representation representation() {
    return new Representation(id, version, this);
  }

  /** Any record of the published language will do. */
  static List<Fact> facts(List<Room> rooms) {
    return rooms.stream()
        .map(room ->
            Fact.of(
                new PeerRegistered(room.owner(), room.name(), Instant.EPOCH),
                room.id(),
                room.owner(),
                null))
        .toList();
  }
}
