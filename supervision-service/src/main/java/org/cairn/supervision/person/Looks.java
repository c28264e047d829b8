package org.cairn.supervision.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Records a look at a page. Whoever is both peer and supervisor sees their own and their
 * supervisees' on one page: those are two looks, each on its own ground.
 */
@ApplicationScoped
public class Looks {

  private final AuditLog audit;
  private final Caller caller;

  public Looks(AuditLog audit, Caller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * @param own the peer who the caller is; null for one who is none
   * @param people whose rows stand on the page
   */
  public void record(@Nullable UUID own, List<UUID> people) {
    audit.lookedAtPage(
        people,
        id -> id.equals(own) ? Ground.OWN_RECORD : Ground.SUPERVISOR_OF,
        Function.identity(),
        caller.is(Roles.SUPERVISOR) ? Ground.SUPERVISOR_OF : Ground.OWN_RECORD);
  }
}
