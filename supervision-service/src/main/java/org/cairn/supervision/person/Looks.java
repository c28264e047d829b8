package org.cairn.supervision.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Concern;
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
    List<UUID> others = people.stream().filter(id -> !id.equals(own)).toList();
    boolean anyOwn = others.size() < people.size();
    if (anyOwn) {
      audit.looked(
          Concern.ofPage(Ground.OWN_RECORD, people.stream().filter(id -> id.equals(own)).toList()));
    }
    if (!others.isEmpty() || (!anyOwn && caller.is(Roles.SUPERVISOR))) {
      audit.looked(Concern.ofPage(Ground.SUPERVISOR_OF, others));
    } else if (!anyOwn) {
      audit.looked(Concern.ofPage(Ground.OWN_RECORD, List.of()));
    }
  }
}
