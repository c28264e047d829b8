package org.cairn.kit.problem;

import java.io.Serial;
import java.util.List;
import org.cairn.jurisdictions.ruling.Refusal;

/** Ends a command's transaction because a decision refused it; nothing of the command remains. */
public final class CommandRefused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  public CommandRefused(List<Refusal> refusals) {
    super("refused", null, false, false);
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
