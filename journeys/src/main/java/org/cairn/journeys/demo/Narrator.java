package org.cairn.journeys.demo;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.SignIn;

/** Tells each step: in words, as a request, as an answer. */
final class Narrator {
  private static final String NOBODY = "nobody";
  private static final String BASE = "/api/v1/";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST_BODY = 130;

  /** The end of an id is where two of one second differ. */
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

  /** A part of the story that stands for itself. */
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

  /** Ids as somebody can read them. */
  static String shortened(String text) {
    return ID.matcher(text).replaceAll("..$1");
  }

  /** Without a token. */
  Answer ask(Call call) {
    return tell(NOBODY, call, api.send(call));
  }

  Answer ask(String account, Call call) {
    return tell(account, call, api.send(call.by(signIn.tokenOf(account))));
  }

  /** A question that is repeated until its answer has arrived is not told. */
  Answer askSilently(String account, Call call) {
    return api.send(call.by(signIn.tokenOf(account)));
  }

  /** Asks again until the answer is the right one; told is the last. */
  Answer askUntil(String account, Call call, Predicate<Answer> isRight) {
    new Timeout(this, PATIENCE)
        .until(
            () -> isRight.test(askSilently(account, call)),
            "%s %s was not answered as it should be".formatted(call.method(), call.path()));
    return ask(account, call);
  }

  /**
   * What one service has just learned is on its way to the others; who is told to come back comes
   * back.
   */
  Answer askOnceKnown(String account, Call call) {
    Answer[] last = new Answer[1];
    new Timeout(this, PATIENCE)
        .until(
            () -> {
              last[0] = askSilently(account, call);
              return last[0].header("Retry-After").isEmpty();
            },
            "it was not heard of");
    return tell(account, call, last[0]);
  }

  private Answer tell(String account, Call call, Answer answer) {
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
          "the answer should be %d, but was %d: %s"
              .formatted(status, answer.status(), answer.body()));
    }
  }

  void expect(boolean holds, String what) {
    if (!holds) {
      throw broken(what);
    }
  }

  StoryBroken broken(String what) {
    return new StoryBroken("step " + steps + " went another way: " + what);
  }
}
