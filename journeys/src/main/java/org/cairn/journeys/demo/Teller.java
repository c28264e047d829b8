package org.cairn.journeys.demo;

import java.util.function.Consumer;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.SignIn;

/** Tells each step: in words, as a request, as an answer. */
final class Teller {
  private static final String NOBODY = "nobody";

  private final Api api;
  private final SignIn signIn;
  private final Consumer<String> say;
  private int steps;

  Teller(Api api, SignIn signIn, Consumer<String> say) {
    this.api = api;
    this.signIn = signIn;
    this.say = say;
  }

  void step(String words) {
    steps++;
    say.accept("");
    say.accept(steps + ". " + words);
  }

  void line(String text) {
    say.accept("     " + text);
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

  private Answer tell(String account, Call call, Answer answer) {
    line("%s %s   (as %s)".formatted(call.method(), call.path(), account));
    Call.Body body = call.body();
    if (body != null) {
      line(body.shown().strip());
    }
    line("-> " + answer.status() + reasonOf(answer));
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
