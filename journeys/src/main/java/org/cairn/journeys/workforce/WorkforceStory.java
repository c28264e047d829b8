package org.cairn.journeys.workforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.journeys.demo.StepFailed;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.SignIn;
import org.cairn.journeys.workforce.ImportResponse.Outcome;

/**
 * Generates a workforce and imports it as a board imports its old records; then reads every
 * timeline and rebuilds it. A second run finds every row recorded.
 */
public final class WorkforceStory {
  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final double NANOS = 1e9;
  private static final int EXAMPLES = 10;

  private final Api api;
  private final SignIn signIn;
  private final Extent extent;
  private final Consumer<String> say;

  public WorkforceStory(Cairn cairn, Extent extent, Consumer<String> say) {
    this(new Api(cairn.publicAddress()), cairn.signIn(), extent, say);
  }

  WorkforceStory(Api api, SignIn signIn, Extent extent, Consumer<String> say) {
    this.api = api;
    this.signIn = signIn;
    this.extent = extent;
    this.say = say;
  }

  /** What the story found, for callers that check it. */
  record Result(Tally tally, PathCheck paths, Answer rebuild) {}

  /**
   * @throws StepFailed when a row was refused, a timeline is incomplete, or the hashes differ
   */
  public void run() {
    runAndReport();
  }

  Result runAndReport() {
    Workforce workforce = make();
    Tally tally = send(workforce);
    PathCheck paths = read(workforce.paths());
    Answer rebuild = rebuild();
    return new Result(tally, paths, rebuild);
  }

  private Workforce make() {
    say.accept(
        "A workforce of %d peers over %d years, seed %d, from %s to %s; none of these people exist."
            .formatted(
                extent.peers(), extent.years(), extent.seed(), extent.from(), extent.until()));
    Workforce workforce = Workforce.of(extent);
    say.accept(
        "%,d rows, %,d timeline entries; agencies and source carry the mark %s."
            .formatted(
                workforce.facts().size(),
                workforce.paths().values().stream().mapToInt(List::size).sum(),
                extent.mark()));
    return workforce;
  }

  private Tally send(Workforce workforce) {
    WorkforceImport imported = WorkforceImport.of(extent, workforce, api, signIn);
    Tally tally = imported.tally();
    say.accept("");
    say.accept("%-14s%-14s%10s%10s%10s".formatted("", "", "recorded", "repeated", "refused"));
    for (RowList list : RowList.values()) {
      say.accept(
          "%-14s%-14s%,10d%,10d%,10d"
              .formatted(
                  list.service().code(),
                  list.code(),
                  tally.count(list, Outcome.RECORDED),
                  tally.count(list, Outcome.REPEATED),
                  tally.count(list, Outcome.REFUSED)));
    }
    say.accept(
        "%,d rows in %.1f s, %,d requests: %,.0f rows/s"
            .formatted(
                tally.rows(),
                imported.seconds(),
                tally.requests(),
                tally.rows() / imported.seconds()));
    say.accept(
        "%,d facts recorded: %,.0f facts/s; %,d rows arrived before their peer and were sent again"
            .formatted(tally.factsRecorded(), imported.factsPerSecond(), tally.rowsResent()));
    expectNothingRefused(tally);
    return tally;
  }

  private void expectNothingRefused(Tally tally) {
    int refused = tally.count(Outcome.REFUSED);
    if (refused > 0) {
      say.accept("");
      tally.refusals().forEach(say);
      throw new StepFailed(refused + " rows were refused");
    }
  }

  private PathCheck read(Map<UUID, List<ExpectedEntry>> expected) {
    long begin = System.nanoTime();
    var check = new PathCheck(api, signIn, TIMEOUT);
    Map<UUID, String> differences = check.read(expected);
    say.accept("");
    if (!differences.isEmpty()) {
      differences.entrySet().stream()
          .limit(EXAMPLES)
          .forEach(peer -> say.accept(peer.getKey() + ": " + peer.getValue()));
      throw new StepFailed(differences.size() + " timelines are incomplete");
    }
    say.accept(
        "%,d timelines are complete: %,d entries, each exactly once, and %,d standings (%,d pages, %.1f s)"
            .formatted(
                expected.size(),
                check.entries(),
                check.standings(),
                check.pages(),
                (System.nanoTime() - begin) / NANOS));
    return check;
  }

  private Answer rebuild() {
    Answer rebuilt = new RebuildCheck(api, signIn).run();
    JsonNode outcome = rebuilt.json();
    say.accept("");
    say.accept(
        "The timeline was rebuilt from %,d facts in %.1f s."
            .formatted(
                outcome.path("events").asLong(), outcome.path("milliseconds").asLong() / 1e3));
    say.accept("live     %s".formatted(outcome.at("/live/hash").asText()));
    say.accept("rebuilt  %s".formatted(outcome.at("/rebuilt/hash").asText()));
    say.accept("The hashes match.");
    return rebuilt;
  }
}
