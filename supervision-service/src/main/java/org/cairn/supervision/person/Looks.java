package org.cairn.supervision.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/**
 * Records a look at a page. Whoever is both peer and supervisor sees their own and their
 * supervisees' on one page: those are two looks, each on its own basis.
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
    audit.recordPageRead(
        people,
        id -> id.equals(own) ? AccessBasis.OWN_RECORD : AccessBasis.SUPERVISOR_OF,
        Function.identity(),
        caller.is(Roles.SUPERVISOR) ? AccessBasis.SUPERVISOR_OF : AccessBasis.OWN_RECORD);
  }
}
