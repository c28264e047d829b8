package org.cairn.journeys.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PostgreSQL's own benchmark: the same SQL without a service around it.
 *
 * @param directory for its scripts
 */
record Pgbench(int port, Path directory, int seconds) {
  static final String MISSING = "pgbench is not installed (it comes with PostgreSQL)";
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * How many times per second all clients together completed the script.
   *
   * @param service names the database and the role
   * @param first the number of the first round, after the rows of earlier runs
   */
  double roundsPerSecond(
      String service, PgbenchScript script, List<Statement> statements, int first)
      throws IOException {
    Path file = directory.resolve(service + ".pgbench");
    Files.writeString(file, script.text(statements));
    var command = new ArrayList<String>();
    command.addAll(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1"));
    command.addAll(List.of("-p", Integer.toString(port), "-U", service));
    command.addAll(List.of("-c", Integer.toString(Scale.CLIENTS), "-j", "2"));
    command.addAll(List.of("-T", Integer.toString(seconds)));
    command.addAll(List.of("-D", "run=" + System.nanoTime(), "-D", "i=" + first, "-D", "fresh=1"));
    script.constants().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.addAll(List.of("-f", file.toString(), service));
    return run(command);
  }

  private static double run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var tps = TPS.matcher(output);
    try {
      if (process.waitFor() != 0 || !tps.find()) {
        throw new IOException(
            "pgbench failed: " + output.lines().limit(4).collect(Collectors.joining(" ")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return Double.parseDouble(tps.group(1));
  }
}
