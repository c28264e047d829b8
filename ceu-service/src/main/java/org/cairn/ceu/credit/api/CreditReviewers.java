package org.cairn.ceu.credit.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.cairn.ceu.credit.decision.CreditDecision;
import org.cairn.ceu.credit.query.CreditAccess;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;

/** Who looks at a credit for its board: its staff or a member, but nobody at their own. */
@RequestScoped
class CreditReviewers {

  private final CreditAccess access;
  private final AuditLog audit;

  CreditReviewers(CreditAccess access, AuditLog audit) {
    this.access = access;
    this.audit = audit;
  }

  /**
   * @throws NotFound for whoever is not of the board
   * @throws CommandRefused for one's own
   */
  AccessBasis basis(CreditRow row) {
    audit.subject(AuditSubject.of(AccessBasis.NONE, row.id(), row.peerId()));
    AccessBasis basis = access.basis(row.peerId(), row.jurisdiction(), row.organization());
    return switch (basis) {
      case BOARD_OF_JURISDICTION -> basis;
      case OWN_RECORD -> throw new CommandRefused(List.of(CreditDecision.ownCredit()));
      case OWN_ORGANIZATION,
          SUPERVISOR_OF,
          EMPLOYER,
          ADMINISTRATION,
          AUDIT,
          PUBLIC,
          SERVICE,
          NONE ->
          throw new NotFound();
    };
  }
}
