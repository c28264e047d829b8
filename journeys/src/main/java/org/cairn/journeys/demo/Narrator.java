package org.cairn.journeys.demo;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.SignIn;

/** Prints each step of a story: a sentence, the request, and the response. */
final class Narrator {
  private static final String NOBODY = "nobody";
  private static final String BASE = "/api/v1/";
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int LONGEST_BODY = 130;

  /** Ids of the same second differ only at their end. */
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{6}([0-9a-f]{6})");

  private final Api api;
  private final SignIn signIn;
  private final Consumer<String> say;
  private int steps;
  private String lastBody = "";

  Narrator(Api api, SignIn signIn, Consumer<String> say) {
    this.api = api;
    this.signIn = signIn;
    this.say = say;
  }

  /** Begins a new part of the story. */
  void chapter(String title) {
    say.accept("");
    say.accept("== " + title);
  }

  void step(String words) {
    steps++;
    say.accept("");
    say.accept(steps + ". " + words);
  }

  void line(String text) {
    say.accept("     " + shortened(text));
  }

  /** Shortens ids so that people can compare them. */
  static String shortened(String text) {
    return ID.matcher(text).replaceAll("..$1");
  }

  /** Without a token. */
  Answer ask(Call call) {
    return print(NOBODY, call, api.send(call));
  }

  Answer ask(String account, Call call) {
    return print(account, call, api.send(call.by(signIn.tokenOf(account))));
  }

  /** Sends a request without printing it, for example one that is repeated. */
  Answer askSilently(String account, Call call) {
    return api.send(call.by(signIn.tokenOf(account)));
  }

  /** Repeats the request until the response is right, and prints only the last one. */
  Answer askUntil(String account, Call call, Predicate<Answer> isRight) {
    new Timeout(this, TIMEOUT)
        .until(
            () -> isRight.test(askSilently(account, call)),
            "%s %s did not return the expected response".formatted(call.method(), call.path()));
    return ask(account, call);
  }

  /**
   * Repeats the request while the response has Retry-After: another service's new record may not
   * have arrived yet.
   */
  Answer askOnceReplicated(String account, Call call) {
    Answer[] last = new Answer[1];
    new Timeout(this, TIMEOUT)
        .until(
            () -> {
              last[0] = askSilently(account, call);
              return last[0].header("Retry-After").isEmpty();
            },
            "the record was not replicated");
    return print(account, call, last[0]);
  }

  private Answer print(String account, Call call, Answer answer) {
    String path = call.path().startsWith(BASE) ? call.path().substring(BASE.length()) : call.path();
    Call.Body body = call.body();
    if (body != null && !body.shown().equals(lastBody)) {
      lastBody = body.shown();
      String shown = shortened(lastBody.strip().replaceAll("\\s*\n\\s*", " "));
      line(shown.length() > LONGEST_BODY ? shown.substring(0, LONGEST_BODY) + " ..." : shown);
    }
    line(
        "%s: %s %s -> %d%s"
            .formatted(account, call.method(), path, answer.status(), reasonOf(answer)));
    return answer;
  }

  private static String reasonOf(Answer answer) {
    return answer.status() < 400 ? "" : "  " + answer.problem() + ": " + answer.text("title");
  }

  void expect(Answer answer, int status) {
    if (answer.status() != status) {
      throw broken(
          "expected status %d, but got %d: %s".formatted(status, answer.status(), answer.body()));
    }
  }

  void expect(boolean holds, String what) {
    if (!holds) {
      throw broken(what);
    }
  }

  StepFailed broken(String what) {
    return new StepFailed("step " + steps + " failed: " + what);
  }
}
