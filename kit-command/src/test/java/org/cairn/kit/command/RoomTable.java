package org.cairn.kit.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.sql.Sql;

@ApplicationScoped
class RoomTable {

  static final Conflicts CONFLICTS = Conflicts.of(Map.of("room_name_once", RoomTable::taken));

  private final Sql sql;

  RoomTable(Sql sql) {
    this.sql = sql;
  }

  static Refusal taken() {
    return new Refusal("name-taken", RefusalType.STATE, "/name", "Take another.", List.of());
  }

  Optional<Room> named(String name) {
    return sql.of("SELECT * FROM room WHERE name = :name").with("name", name).first(Room.class);
  }

  Room lockForChange(UUID id) {
    return sql.of("SELECT * FROM room WHERE id = :id FOR UPDATE")
        .with("id", id)
        .first(Room.class)
        .orElseThrow(NotFound::new);
  }

  List<Room> insert(List<Room> rooms) {
    sql.of(
            """
            INSERT INTO room (id, owner, name, beds, version)
            SELECT *, 0 FROM unnest(:ids::uuid[], :owners::uuid[], :names::text[], :beds::int[])
            """)
        .withColumn("ids", rooms, Room::id)
        .withColumn("owners", rooms, Room::owner)
        .withColumn("names", rooms, Room::name)
        .withColumn("beds", rooms, Room::beds)
        .update();
    return rooms;
  }

  Room update(Room room) {
    sql.of("UPDATE room SET beds = :beds, version = :version WHERE id = :id")
        .with("beds", room.beds())
        .with("version", room.version())
        .with("id", room.id())
        .update();
    return room;
  }
}
