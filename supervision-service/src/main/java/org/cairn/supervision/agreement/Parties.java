package org.cairn.supervision.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.problem.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Which side of an agreement, or of a session under it, the caller is. They may be both. */
@ApplicationScoped
public class Parties {

  private final CurrentPerson person;
  private final Caller caller;
  private final AuditLog audit;

  public Parties(CurrentPerson person, Caller caller, AuditLog audit) {
    this.person = person;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Who the caller is.
   *
   * @param peer null for somebody who is no peer
   * @param supervisor null for somebody who is no supervisor
   */
  public record Capacities(@Nullable UUID peer, @Nullable UUID supervisor) {}

  public Capacities capacities() {
    return new Capacities(person.peer().orElse(null), person.supervisor().orElse(null));
  }

  /**
   * @throws CommandRefused for somebody who has not registered as a supervisor
   */
  public UUID requireSupervisor() {
    return person
        .supervisor()
        .orElseThrow(() ->
            new CommandRefused(
                List.of(Refusal.state("not-registered", "Register as a supervisor first."))));
  }

  /** On what basis the caller may see and change what is between these two. */
  public AccessBasis basis(UUID peerId, UUID supervisorId) {
    // One statement finds a supervisor who is no peer, and one finds a peer.
    if (!caller.is(Roles.PEER) && person.isSupervisor(supervisorId)) {
      return AccessBasis.SUPERVISOR_OF;
    }
    if (person.isPeer(peerId)) {
      return AccessBasis.OWN_RECORD;
    }
    return person.isSupervisor(supervisorId) ? AccessBasis.SUPERVISOR_OF : AccessBasis.NONE;
  }

  /**
   * Records that a page was read: the caller's own records and those of their supervisees may be on
   * one page, each on its own basis.
   *
   * @param people whose records are on the page
   */
  public void recordPageRead(Capacities reader, List<UUID> people) {
    audit.recordPageRead(
        people,
        id -> id.equals(reader.peer()) ? AccessBasis.OWN_RECORD : AccessBasis.SUPERVISOR_OF,
        Function.identity(),
        caller.is(Roles.SUPERVISOR) ? AccessBasis.SUPERVISOR_OF : AccessBasis.OWN_RECORD);
  }
}
