package org.cairn.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The launcher's console. {@code ./cairn} hands over to it. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    LaunchLog.silence();
    System.exit(run(Arrays.asList(args), new Console(System.out), new Console(System.err)));
  }

  static int run(List<String> args, Console out, Console err) {
    if (args.isEmpty()) {
      err.say("which command? up, down, status, reset, token, audit, platform, report");
      return 2;
    }
    try {
      return dispatch(args.getFirst(), Arguments.parse(args.subList(1, args.size())), out);
    } catch (LaunchFailure e) {
      Logger.getLogger(Main.class.getName()).log(Level.INFO, "refused", e);
      err.say("cairn: " + e.getMessage());
      return 1;
    } catch (IOException e) {
      Logger.getLogger(Main.class.getName()).log(Level.SEVERE, "failed", e);
      err.say("cairn: " + e);
      return 1;
    }
  }

  private static int dispatch(String command, Arguments arguments, Console out) throws IOException {
    Cache cache = Cache.of(System.getenv());
    var state =
        new StateCommands(
            out, new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
    switch (command) {
      case "platform" -> new PlatformCommand(out, cache, System.in).run(arguments);
      case "up" -> new UpCommand(out, cache, System.getenv()).run(arguments);
      case "down" -> {
        return state.down(arguments);
      }
      case "status" -> {
        return state.status(arguments);
      }
      case "reset" -> {
        return state.reset(arguments);
      }
      case "token" -> {
        return state.token(arguments);
      }
      case "audit" -> {
        return new AuditCommand(out).run(arguments);
      }
      case "report" -> {
        return new ReportCommand(out).run(arguments);
      }
      default -> throw new LaunchFailure("unknown command '" + command + "'");
    }
    return 0;
  }
}
