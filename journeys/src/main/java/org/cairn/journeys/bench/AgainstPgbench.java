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

/** A service itself, asked by some clients, against pgbench with the same SQL on its server. */
record AgainstPgbench(Cairn cairn, Scale scale, Turns turns, Path directory, String service) {
  private static final int IN_TURNS = 6;

  /** Of one client, in one go of pgbench. */
  private static final int MOST_ROUNDS = 20_000;

  /**
   * What is asked, and how it is recognized in the server's log.
   *
   * @param what as its row names it
   * @param perRound how many requests a round of the script is
   * @param transactions in it; 0 where each statement is one of its own
   * @param sample sends the requests of one round
   */
  record Asked(
      String what, String unit, String how, int perRound, int transactions, Sample sample) {}

  /** One round, and what of it the script has to replace. */
  @FunctionalInterface
  interface Sample {
    Names send();
  }

  /**
   * @param own values that only this round's statements mention
   * @param changing values, and the expressions that stand in their places
   */
  record Names(Set<String> own, Map<String, String> changing) {}

  /** The limit of a ratio, and what is aimed at. */
  record Limit(double atLeast, double aim) {}

  Api api() {
    return new Api(cairn.part(service).address());
  }

  int port() {
    return cairn.part(service).port();
  }

  /**
   * @param clients what the script knows of each
   * @param rounds what each does
   */
  List<Row> rows(
      Asked asked,
      List<Map<String, String>> clients,
      List<ClosedLoop.Round> rounds,
      @Nullable Limit limit) {
    if (!Pgbench.isInstalled()) {
      return List.of(Row.leftOut(asked.what(), Pgbench.MISSING));
    }
    try (var _ = new RelayPause(cairn.database(service))) {
      double own =
          new ClosedLoop(scale.commandWarmUpSeconds(), counted(), turns).perSecond(port(), rounds);
      double pgbench = asked.perRound() * rounds(asked, clients);
      return List.of(
          Row.figure(asked.what() + ", service", asked.unit(), own, asked.how()),
          Row.figure(asked.what() + ", the same SQL by pgbench", asked.unit(), pgbench, how()),
          ratio(asked, own / pgbench, limit));
    } catch (IOException e) {
      return List.of(Row.leftOut(asked.what(), String.valueOf(e.getMessage())));
    } finally {
      forget();
    }
  }

  /** A comparison of two builds looks for smaller differences than a limit does. */
  private int counted() {
    return turns.areShared() ? IN_TURNS * scale.commandSeconds() : scale.commandSeconds();
  }

  private String how() {
    return "%d clients, prepared statements, the statements and transactions that the server logged a moment before, the relay being held on both sides"
        .formatted(Scale.CLIENTS);
  }

  private static Row ratio(Asked asked, double ratio, @Nullable Limit limit) {
    String what = asked.what() + ", service against pgbench";
    String how = "the first of the two by the second";
    return limit == null
        ? Row.figure(what, "", ratio, how)
        : Row.atLeast(limit.atLeast(), what, "", ratio, how + "; aim " + limit.aim());
  }

  private double rounds(Asked asked, List<Map<String, String>> clients) throws IOException {
    var sent = new ArrayList<Names>();
    List<Statement> logged = new StatementLog(cairn).during(() -> sent.add(asked.sample().send()));
    Names names = sent.getFirst();
    var pgbench = new Pgbench(cairn.part("postgres").port(), directory, scale.commandSeconds());
    var script = new PgbenchScript(clients, names.changing());
    List<Statement> statements =
        asked.transactions() == 0
            ? mentioning(logged, names.own())
            : transactions(logged, names.own(), asked.transactions());
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

  /** Everything that the connections which served these requests did. */
  private static List<Statement> transactions(List<Statement> logged, Set<String> own, int expected)
      throws IOException {
    Set<Long> backends =
        mentioning(logged, own).stream().map(Statement::backend).collect(Collectors.toSet());
    List<Statement> all = logged.stream().filter(s -> backends.contains(s.backend())).toList();
    long commits = all.stream().filter(s -> s.is("COMMIT")).count();
    if (commits != expected) {
      throw new IOException("logged were %d transactions, not %d".formatted(commits, expected));
    }
    return all;
  }

  /** What was held back has served its purpose, and is too much to be relayed. */
  private void forget() {
    try (Connection connection = cairn.database(service).open();
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM outbox WHERE published_at IS NULL");
      statement.execute("VACUUM outbox");
    } catch (SQLException e) {
      throw new IllegalStateException("what was held back cannot be removed", e);
    }
  }

  static Answer required(Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException("answered " + answer.status() + ": " + answer.body());
    }
    return answer;
  }
}
