package org.cairn.local;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The launcher's command line. People see it as that of {@code ./cairn}, which starts it. */
@Command(name = "./cairn")
public final class Main {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "show what the command does and its options")
  boolean help;

  private Main() {}

  public static void main(String[] args) {
    LaunchLog.disable();
    System.exit(run(Arrays.asList(args), new Console(System.out), new Console(System.err)));
  }

  static int run(List<String> args, Console out, Console err) {
    CommandLine commands = commands(out);
    if (args.isEmpty()) {
      err.say("which command? " + String.join(", ", commands.getSubcommands().keySet()));
      return 2;
    }
    return commands
        .setParameterExceptionHandler((wrong, _) -> refuse(wrong, err))
        .setExecutionExceptionHandler((failure, _, _) -> fail(failure, err))
        .execute(args.toArray(String[]::new));
  }

  static CommandLine commands(Console out) {
    Cache cache = Cache.of(System.getenv());
    var answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    return new CommandLine(new Main())
        .addSubcommand(new UpCommand(out, cache, System.getenv()))
        .addSubcommand(new DownCommand(out))
        .addSubcommand(new StatusCommand(out))
        .addSubcommand(new ResetCommand(out, answers))
        .addSubcommand(new TokenCommand(out))
        .addSubcommand(new AuditCommand(out))
        .addSubcommand(new PlatformCommand(out, cache, System.in))
        .addSubcommand(new ReportCommand(out))
        // The script adds options of its own; the last value of an option counts.
        .setOverwrittenOptionsAllowed(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false);
  }

  private static int refuse(ParameterException wrong, Console err) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    err.say("cairn: " + message(wrong) + "; see " + command + " --help");
    return 1;
  }

  /** Without the position, which would count the options that the script passes. */
  private static String message(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
        ? "Unexpected argument: " + String.join(" ", unmatched.getUnmatched())
        : String.valueOf(wrong.getMessage());
  }

  private static int fail(Exception failure, Console err) {
    boolean isExpected = failure instanceof LaunchFailure;
    Logger.getLogger(Main.class.getName())
        .log(isExpected ? Level.INFO : Level.SEVERE, "failed", failure);
    err.say("cairn: " + (isExpected ? failure.getMessage() : failure));
    return 1;
  }
}
