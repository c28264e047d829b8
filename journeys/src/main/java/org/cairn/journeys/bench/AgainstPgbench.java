package org.cairn.journeys.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.jspecify.annotations.Nullable;

/** The throughput of a service, compared with pgbench running the same SQL on its database. */
record AgainstPgbench(Cairn cairn, Scale scale, Turns turns, Path directory, String service) {
  private static final int IN_TURNS = 6;

  /** Of one client, in one run of pgbench. */
  private static final int MOST_ROUNDS = 20_000;

  /**
   * The requests to measure, and how to recognize them in the server's log.
   *
   * @param what the name in the report
   * @param perRound the number of requests in a round of the script
   * @param transactions the number of transactions in a round; 0 without explicit transactions
   * @param sample sends the requests of one round
   */
  record Requests(
      String what, String unit, String how, int perRound, int transactions, Sample sample) {}

  /** Sends one round and returns the values that the script must replace. */
  @FunctionalInterface
  interface Sample {
    Names send();
  }

  /**
   * @param own values that only this round's statements contain
   * @param changing logged values, and the expressions that replace them
   */
  record Names(Set<String> own, Map<String, String> changing) {}

  /** The limit of a ratio, and the goal. */
  record Limit(double atLeast, double aim) {}

  Api api() {
    return new Api(cairn.part(service).address());
  }

  int port() {
    return cairn.part(service).port();
  }

  /**
   * @param clients the variables of the script for every client
   * @param rounds the requests of every client
   */
  List<Row> rows(
      Requests requests,
      List<Map<String, String>> clients,
      List<ClosedLoop.Round> rounds,
      @Nullable Limit limit) {
    if (!Pgbench.isInstalled()) {
      return List.of(Row.leftOut(requests.what(), Pgbench.MISSING));
    }
    try (var _ = new RelayPause(cairn.database(service))) {
      double measured =
          new ClosedLoop(scale.commandWarmUpSeconds(), measuredSeconds(), turns)
              .perSecond(port(), rounds);
      double pgbench = requests.perRound() * rounds(requests, clients);
      return List.of(
          Row.figure(requests.what() + ", service", requests.unit(), measured, requests.how()),
          Row.figure(
              requests.what() + ", the same SQL by pgbench", requests.unit(), pgbench, how()),
          ratio(requests, measured / pgbench, limit));
    } catch (IOException e) {
      return List.of(Row.leftOut(requests.what(), String.valueOf(e.getMessage())));
    } finally {
      discardEvents();
    }
  }

  /** Comparing two builds needs more time than checking a limit: the differences are smaller. */
  private int measuredSeconds() {
    return turns.areShared() ? IN_TURNS * scale.commandSeconds() : scale.commandSeconds();
  }

  private String how() {
    return "%d clients, prepared statements, the statements and transactions that the server has just logged, the relay paused on both sides"
        .formatted(Scale.CLIENTS);
  }

  private static Row ratio(Requests requests, double ratio, @Nullable Limit limit) {
    String what = requests.what() + ", service against pgbench";
    String how = "the first divided by the second";
    return limit == null
        ? Row.figure(what, "", ratio, how)
        : Row.atLeast(limit.atLeast(), what, "", ratio, how + "; goal " + limit.aim());
  }

  private double rounds(Requests requests, List<Map<String, String>> clients) throws IOException {
    var samples = new ArrayList<Names>();
    List<Statement> logged =
        new StatementLog(cairn).during(() -> samples.add(requests.sample().send()));
    Names names = samples.getFirst();
    var pgbench = new Pgbench(cairn.part("postgres").port(), directory, scale.commandSeconds());
    var script = new PgbenchScript(clients, names.changing());
    List<Statement> statements =
        requests.transactions() == 0
            ? mentioning(logged, names.own())
            : transactions(logged, names.own(), requests.transactions());
    int times = turns.areShared() ? IN_TURNS : 1;
    double sum = 0;
    for (int i = 0; i < times; i++) {
      sum += pgbench.roundsPerSecond(service, script, statements, i * MOST_ROUNDS);
      turns.pass();
    }
    return sum / times;
  }

  private static List<Statement> mentioning(List<Statement> logged, Set<String> own) {
    return logged.stream().filter(s -> own.stream().anyMatch(s::mentions)).toList();
  }

  /** All statements of the connections that served these requests. */
  private static List<Statement> transactions(List<Statement> logged, Set<String> own, int expected)
      throws IOException {
    Set<Long> backends =
        mentioning(logged, own).stream().map(Statement::backend).collect(Collectors.toSet());
    List<Statement> all = logged.stream().filter(s -> backends.contains(s.backend())).toList();
    long commits = all.stream().filter(s -> s.is("COMMIT")).count();
    if (commits != expected) {
      throw new IOException(
          "expected %2$d transactions in the log, found %1$d".formatted(commits, expected));
    }
    return all;
  }

  /** The events of the bench are too many to relay afterwards. */
  private void discardEvents() {
    try (Connection connection = cairn.database(service).open();
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM outbox WHERE published_at IS NULL");
      statement.execute("VACUUM outbox");
    } catch (SQLException e) {
      throw new IllegalStateException("the events of the bench cannot be removed", e);
    }
  }

  static Answer required(Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException(
          "unexpected status " + answer.status() + ": " + answer.body());
    }
    return answer;
  }
}
