package org.cairn.journeys.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.cairn.journeys.demo.StepFailed;
import org.cairn.journeys.running.NotRunning;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line of the demo and the bench. People see it as that of {@code ./cairn}, which
 * starts it.
 */
public final class Main {
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private Main() {}

  public static void main(String[] args) {
    LogManager.getLogManager().reset();
    KAFKA.setLevel(Level.OFF);
    System.exit(run(Arrays.asList(args), System.out, System.err));
  }

  static int run(List<String> line, PrintStream out, PrintStream err) {
    if (line.isEmpty()) {
      err.println("cairn: which command? demo, bench");
      return 1;
    }
    return commands(new Folders(), out)
        .setParameterExceptionHandler((wrong, _) -> refuse(wrong, err))
        .setExecutionExceptionHandler((failure, _, _) -> fail(failure, err))
        .execute(line.toArray(String[]::new));
  }

  static CommandLine commands(Folders folders, PrintStream out) {
    return new CommandLine(folders)
        .addSubcommand(
            new CommandLine(new DemoCommand(folders, out::println))
                .addSubcommand(new WorkforceCommand(folders, out::println)))
        .addSubcommand(new BenchCommand(folders, out::println))
        // The script passes options of its own; the last value of an option counts.
        .setOverwrittenOptionsAllowed(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false);
  }

  private static int refuse(ParameterException wrong, PrintStream err) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    err.println("cairn: " + message(wrong) + "; see " + command + " --help");
    return 1;
  }

  /** Without the position, which would count the options that the script passes. */
  private static String message(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
        ? "Unexpected argument: " + String.join(" ", unmatched.getUnmatched())
        : String.valueOf(wrong.getMessage());
  }

  private static int fail(Exception failure, PrintStream err) throws Exception {
    return switch (failure) {
      case WrongUse _, NotRunning _, StepFailed _ -> {
        err.println("cairn: " + failure.getMessage());
        yield 1;
      }
      default -> throw failure;
    };
  }
}
