package org.cairn.journeys.workforce;

import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.SignIn;

/** The finished import of a made-up workforce: every row has a result. */
public final class WorkforceImport {
  private static final double NANOS = 1e9;

  private final Tally tally;
  private final double seconds;

  private WorkforceImport(Tally tally, double seconds) {
    this.tally = tally;
    this.seconds = seconds;
  }

  public static WorkforceImport of(Extent extent, Api api, SignIn signIn) {
    return of(extent, Workforce.of(extent), api, signIn);
  }

  static WorkforceImport of(Extent extent, Workforce workforce, Api api, SignIn signIn) {
    var tally = new Tally();
    long begin = System.nanoTime();
    new Dispatch(api, signIn, "synthetic-" + extent.mark(), tally).send(workforce);
    return new WorkforceImport(tally, (System.nanoTime() - begin) / NANOS);
  }

  Tally tally() {
    return tally;
  }

  double seconds() {
    return seconds;
  }

  public int rows() {
    return tally.rows();
  }

  public int requests() {
    return tally.requests();
  }

  public int facts() {
    return tally.factsRecorded();
  }

  public int refused() {
    return tally.count(ImportResponse.Outcome.REFUSED);
  }

  public double factsPerSecond() {
    return facts() / seconds;
  }
}
