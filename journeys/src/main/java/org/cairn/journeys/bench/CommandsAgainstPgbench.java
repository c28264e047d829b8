package org.cairn.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.journeys.load.Load;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;

/** Commands at the service itself against pgbench with the same SQL on the same server. */
record CommandsAgainstPgbench(Cairn cairn, Scale scale, Path directory) {
  private static final String SERVICE = "applications";
  private static final String RATIO = "service against pgbench";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String WISH =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\"}";
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
  private static final List<String> ACCOUNTS =
      Load.accounts(Scale.FIRST_CLIENT_ACCOUNT, Scale.FIRST_CLIENT_ACCOUNT + Scale.CLIENTS - 1);

  List<Row> measure() {
    register();
    try (var _ = new RelayHold(cairn.database(SERVICE))) {
      double service = commandsPerSecond();
      var rows = new ArrayList<Row>();
      rows.add(
          Row.figure(
              "commands at the service itself",
              "commands/s",
              service,
              "%d clients, POST of an application and POST of its withdrawal in turn, %d s after"
                      .formatted(Scale.CLIENTS, scale.commandSeconds())
                  + " a warm-up, the relay being held on both sides; the clients run on the same"
                  + " cores"));
      rows.addAll(pgbench(service));
      forget();
      return rows;
    }
  }

  private void register() {
    new Load(api(), cairn.signIn(), ACCOUNTS, Duration.ofSeconds(20)).register();
  }

  private Api api() {
    return new Api(cairn.part(SERVICE).address());
  }

  private double commandsPerSecond() {
    List<Callable<Long>> clients =
        ACCOUNTS.stream()
            .<Callable<Long>>map(account ->
                new ServiceClient(
                    cairn.part(SERVICE).port(),
                    cairn.signIn().tokenOf(account),
                    scale.warmUpSeconds(),
                    scale.commandSeconds()))
            .toList();
    try (var workers = Executors.newFixedThreadPool(Scale.CLIENTS)) {
      long commands = 0;
      for (Future<Long> done : workers.invokeAll(clients)) {
        commands += done.get();
      }
      return (double) commands / scale.commandSeconds();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client was refused", e.getCause());
    }
  }

  private List<Row> pgbench(double service) {
    try {
      if (!isInstalled()) {
        return List.of(Row.leftOut(RATIO, "pgbench is not installed (it comes with PostgreSQL)"));
      }
      double pgbench = 2 * transactionsPerSecond();
      return List.of(
          Row.figure(
              "the same SQL by pgbench",
              "commands/s",
              pgbench,
              "%d clients, prepared statements, the statements and transactions that the server"
                      .formatted(Scale.CLIENTS)
                  + " logged for one POST of each kind a moment before"),
          Row.figure(RATIO, "", service / pgbench, "the first of the two by the second"));
    } catch (IOException e) {
      return List.of(Row.leftOut(RATIO, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private double transactionsPerSecond() throws IOException, InterruptedException {
    Path file = directory.resolve("commands.pgbench");
    var command = new ArrayList<String>();
    command.addAll(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1"));
    command.addAll(List.of("-p", Integer.toString(cairn.part("postgres").port()), "-U", SERVICE));
    command.addAll(List.of("-c", Integer.toString(Scale.CLIENTS), "-j", "2"));
    command.addAll(List.of("-T", Integer.toString(scale.commandSeconds())));
    command.addAll(List.of("-D", "run=" + System.nanoTime(), "-D", "i=0", "-D", "fresh=1"));
    command.addAll(scriptInto(file));
    command.addAll(List.of("-f", file.toString(), SERVICE));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var tps = TPS.matcher(output);
    if (process.waitFor() != 0 || !tps.find()) {
      throw new IOException(
          "pgbench failed: " + output.lines().limit(4).collect(Collectors.joining(" ")));
    }
    return Double.parseDouble(tps.group(1));
  }

  /** Returns the words that set its constants. */
  private List<String> scriptInto(Path file) throws IOException {
    String account = ACCOUNTS.getFirst();
    String openKey = "open-" + System.nanoTime();
    String withdrawalKey = "withdraw-" + System.nanoTime();
    var opened = new ArrayList<Answer>();
    List<Statement> logged =
        new StatementLog(cairn)
            .during(() -> openAndWithdraw(account, openKey, withdrawalKey, opened));
    Answer answer = opened.getFirst();
    var names =
        new PgbenchScript.Names(
            "10ad0000-0000-4000-8000-%012d".formatted(Scale.FIRST_CLIENT_ACCOUNT),
            answer.text("peerId"),
            answer.text("applicationId"),
            openKey,
            withdrawalKey);
    var script = new PgbenchScript(names);
    Files.writeString(file, script.text(ofTheCommands(logged, names)));
    return script.constants().entrySet().stream()
        .flatMap(constant -> List.of("-D", constant.getKey() + "=" + constant.getValue()).stream())
        .toList();
  }

  private void openAndWithdraw(
      String account, String openKey, String withdrawalKey, List<Answer> opened) {
    String token = cairn.signIn().tokenOf(account);
    Answer open = api().send(Call.post(APPLICATIONS).by(token).key(openKey).json(WISH));
    opened.add(open);
    Call withdrawal =
        Call.post(APPLICATIONS + "/" + open.text("applicationId") + "/withdrawal")
            .by(token)
            .key(withdrawalKey)
            .ifMatch(open.header("ETag"));
    if (api().send(withdrawal).status() != 200) {
      throw new IllegalStateException("the commands to be copied were refused: " + open.body());
    }
  }

  /** Everything that the connections which served these two commands did. */
  private static List<Statement> ofTheCommands(List<Statement> logged, PgbenchScript.Names names)
      throws IOException {
    var backends =
        logged.stream()
            .filter(s -> s.mentions(names.subject()) || s.mentions(names.openKey()))
            .map(Statement::backend)
            .collect(Collectors.toSet());
    List<Statement> own = logged.stream().filter(s -> backends.contains(s.backend())).toList();
    long commits = own.stream().filter(s -> s.is("COMMIT")).count();
    if (commits != 2) {
      throw new IOException("the two commands were not logged as two transactions: " + commits);
    }
    return own;
  }

  /** What was held back has served its purpose, and is too much to be relayed. */
  private void forget() {
    try (Connection connection = cairn.database(SERVICE).open();
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM outbox WHERE published_at IS NULL");
      statement.execute("VACUUM outbox");
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
