package org.cairn.kit.command;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.Command;
import org.jspecify.annotations.Nullable;

/** One command of each kind: it creates, it changes, and it creates many. */
@Path("/test/rooms")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class RoomCommands {

  private final Commands commands;
  private final RoomTable rooms;
  private final Caller caller;

  RoomCommands(Commands commands, RoomTable rooms, Caller caller) {
    this.commands = commands;
    this.rooms = rooms;
    this.caller = caller;
  }

  public record RoomRequest(String name, int beds) {}

  public record RoomsRequest(List<RoomRequest> rooms) {}

  public record Change(int beds) {}

  public record Results(List<Boolean> accepted) {}

  @POST
  @Command
  @RolesAllowed(Roles.PEER)
  public Response openRoom(RoomRequest body) {
    UUID owner = UUID.fromString(caller.subject());
    return commands
        .create(body, AuditSubject.of(AccessBasis.OWN_RECORD, null, owner))
        .load(() -> rooms.named(body.name()))
        .decide((same, _) -> opened(same, body, owner))
        .store(
            (_, events) -> rooms.insert(events),
            RoomTable.CONFLICTS,
            (opened, _) -> Room.facts(opened))
        .unchanged(same -> same.orElseThrow().representation())
        .created("/test/rooms", opened -> opened.getFirst().representation());
  }

  /** The same name with the same beds is the same room; a blank look lets the database decide. */
  private static Decision<Room> opened(Optional<Room> same, RoomRequest body, UUID owner) {
    if (body.beds() < 1) {
      return new Refused<>(List.of(refusal("no-beds", "/beds")));
    }
    return same.isPresent() && same.get().beds() == body.beds()
        ? new Accepted<>(List.of())
        : new Accepted<>(List.of(room(body, owner)));
  }

  private static Room room(RoomRequest body, UUID owner) {
    return new Room(UUID.randomUUID(), owner, body.name(), body.beds(), 0);
  }

  private static Refusal refusal(String kind, String pointer) {
    return new Refusal(kind, RefusalType.RULE, pointer, "Put some beds in.", List.of());
  }

  @POST
  @Path("/{roomId}/beds")
  @Command
  @RolesAllowed(Roles.PEER)
  public Response changeBeds(
      @PathParam("roomId") UUID roomId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Change body) {
    return commands
        .change(body, ifMatch)
        .load(
            () -> rooms.lockForChange(roomId),
            room -> AuditSubject.of(basis(room), roomId, room.owner()),
            Room::version)
        .decide((room, _) ->
            body.beds() < 1
                ? new Refused<>(List.of(refusal("no-beds", "/beds")))
                : new Accepted<>(List.of(room.withBeds(body.beds()))))
        .store(
            (_, changed) -> rooms.update(changed.getFirst()),
            Conflicts.NONE,
            (changed, _) -> Room.facts(changed))
        .changed(Room::representation);
  }

  private AccessBasis basis(Room room) {
    return room.owner().toString().equals(caller.subject())
        ? AccessBasis.OWN_RECORD
        : AccessBasis.NONE;
  }

  @POST
  @Path("/batch")
  @Command
  @RolesAllowed(Roles.PEER)
  public Response openRooms(RoomsRequest body) {
    UUID owner = UUID.fromString(caller.subject());
    return commands
        .create(body, AuditSubject.ofPage(AccessBasis.OWN_RECORD, List.of()))
        .load(() -> new HashSet<String>())
        .decideEach((names, _) -> decisions(body, names, owner))
        .store(
            (_, events) -> rooms.insert(events),
            Conflicts.OF_IMPORT,
            (opened, _) -> Room.facts(opened))
        .audited((subject, opened) -> subject.ofPeople(opened.stream().map(Room::owner).toList()))
        .answered(outcome ->
            new Results(outcome.decisions().stream().map(d -> d instanceof Accepted<?>).toList()));
  }

  private static List<Decision<Room>> decisions(RoomsRequest body, Set<String> names, UUID owner) {
    List<Decision<Room>> decisions = new ArrayList<>();
    for (RoomRequest room : body.rooms()) {
      decisions.add(
          room.beds() < 1 || !names.add(room.name())
              ? new Refused<>(List.of(refusal("no-beds", "/beds")))
              : new Accepted<>(List.of(room(room, owner))));
    }
    return decisions;
  }
}
