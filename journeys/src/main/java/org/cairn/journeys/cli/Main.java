package org.cairn.journeys.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.cairn.journeys.bench.Bench;
import org.cairn.journeys.demo.DocumentStory;
import org.cairn.journeys.demo.Story;
import org.cairn.journeys.demo.StoryBroken;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.NotRunning;
import org.cairn.journeys.workforce.WorkforceStory;

/** The console of the demo and the bench; {@code ./cairn} hands over to it. */
public final class Main {
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private Main() {}

  public static void main(String[] args) {
    LogManager.getLogManager().reset();
    KAFKA.setLevel(Level.OFF);
    System.exit(run(Arrays.asList(args), System.out, System.err));
  }

  static int run(List<String> line, PrintStream out, PrintStream err) {
    try {
      Arguments arguments = Arguments.parse(line);
      return switch (arguments.command()) {
        case "demo" -> {
          tell(arguments, out);
          yield 0;
        }
        case "bench" ->
            new Bench(arguments.root(), arguments.benchFolder(), arguments.measured(), out::println)
                .run();
        default -> throw new WrongUse("unknown command '" + arguments.command() + "'");
      };
    } catch (WrongUse | NotRunning | StoryBroken e) {
      err.println("cairn: " + e.getMessage());
      return 1;
    }
  }

  private static void tell(Arguments arguments, PrintStream out) {
    switch (arguments.story()) {
      case "" -> new Story(Cairn.in(arguments.stateFolder()), out::println).tell();
      case "document" ->
          new DocumentStory(arguments.root(), arguments.stateFolder(), out::println).tell();
      case "workforce" ->
          new WorkforceStory(
                  Cairn.in(arguments.stateFolder()),
                  arguments.extent(LocalDate.now(ZoneOffset.UTC).minusDays(1)),
                  out::println)
              .tell();
      default ->
          throw new WrongUse(
              "there is no story '" + arguments.story() + "'; try document or workforce");
    }
  }
}
