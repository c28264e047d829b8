package org.cairn.journeys.bench;

import java.util.List;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.workforce.Extent;
import org.cairn.journeys.workforce.WorkforceImport;

/** How many facts per second a board can import from its old records. */
record ImportOfAWorkforce(Cairn cairn, Scale scale) {
  private static final double LIMIT_PER_SECOND = 1_000;
  private static final int YEARS = 6;
  private static final long SEED = 1;

  List<Row> measure() {
    var extent = new Extent(scale.importedPeers(), YEARS, SEED, Extent.LAST_DAY);
    WorkforceImport imported =
        WorkforceImport.of(extent, new Api(cairn.publicAddress()), cairn.signIn());
    String what = "import of a workforce";
    if (imported.refused() > 0) {
      return List.of(Row.leftOut(what, imported.refused() + " rows were refused"));
    }
    return List.of(
        Row.atLeast(
            LIMIT_PER_SECOND,
            what,
            "facts/s",
            imported.factsPerSecond(),
            "%,d rows of %d peers over %d years through the gateway into four services, %,d requests of up to 1000 rows, from the first request to the last answer; %,d facts; the client runs on the same cores"
                .formatted(
                    imported.rows(),
                    extent.peers(),
                    YEARS,
                    imported.requests(),
                    imported.facts())));
  }
}
