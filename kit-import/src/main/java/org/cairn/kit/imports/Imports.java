package org.cairn.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;

/** A board imports historical records of its own state, with a limited number of rows. */
@ApplicationScoped
public class Imports {

  /** Rows of a request, all its lists together: what a transaction of a second or two takes. */
  public static final int MOST_ROWS = 1000;

  private final RowCheck check;
  private final Packs packs;
  private final Caller caller;
  private final AuditLog audit;

  public Imports(RowCheck check, Packs packs, Caller caller, AuditLog audit) {
    this.check = check;
    this.packs = packs;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * @param rows how many there are in all lists
   * @throws NotFound if it is not a state of the caller's board
   * @throws CommandRefused if no board decides there, or there are no rows or too many
   */
  public ImportRun begin(String jurisdiction, int rows) {
    audit.subject(AuditSubject.ofService(AccessBasis.NONE, null));
    if (!caller.jurisdictions().contains(jurisdiction)) {
      throw new NotFound();
    }
    if (packs.inForce(jurisdiction).isEmpty()) {
      throw new CommandRefused(List.of(Packs.unknownJurisdiction("/jurisdiction")));
    }
    if (rows < 1 || rows > MOST_ROWS) {
      throw new CommandRefused(
          List.of(
              new Refusal(
                  "invalid-value",
                  RefusalType.UNKNOWN_VALUE,
                  "",
                  "From 1 to " + MOST_ROWS + " rows, all lists together.",
                  List.of())));
    }
    return new ImportRun(check);
  }
}
