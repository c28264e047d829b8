package org.cairn.journeys.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.workforce.Extent;
import org.cairn.journeys.workforce.WorkforceStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The story of many peers. */
@Command(
    name = "workforce",
    customSynopsis = "./cairn demo workforce [OPTIONS]",
    sortOptions = false,
    description = "a made-up workforce, imported as a board imports its old records")
final class WorkforceCommand implements Runnable {
  @Option(names = "--peers", paramLabel = "N", description = "default ${DEFAULT-VALUE}")
  private int peers = 400;

  @Option(
      names = "--years",
      paramLabel = "Y",
      description = "default ${DEFAULT-VALUE}; with 400 peers about 80,000 records")
  private int years = 6;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "another number, another workforce (default ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "the last day of the workforce's history (default ${DEFAULT-VALUE})")
  private LocalDate until = Extent.LAST_DAY;

  private final Folders folders;
  private final Consumer<String> say;

  WorkforceCommand(Folders folders, Consumer<String> say) {
    this.folders = folders;
    this.say = say;
  }

  @Override
  public void run() {
    Extent extent = extent(LocalDate.now(ZoneOffset.UTC).minusDays(1));
    new WorkforceStory(Cairn.in(folders.state()), extent, say).run();
  }

  /** The size of the workforce, and the seed it is generated from. */
  Extent extent(LocalDate today) {
    if (!until.isBefore(today)) {
      throw new WrongUse("--until: use a day that is over in every time zone");
    }
    try {
      return new Extent(peers, years, seed, until);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
  }
}
