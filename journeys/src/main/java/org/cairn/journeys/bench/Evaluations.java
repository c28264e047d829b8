package org.cairn.journeys.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.journeys.bench.OpenLoop.Answered;
import org.cairn.journeys.bench.OpenLoop.Question;
import org.cairn.journeys.running.Cairn;

/** Response times of all ten calculators in turn, at a constant rate on one core. */
record Evaluations(Cairn cairn, Scale scale) {
  private static final int PER_SECOND = 100;
  private static final double P99_LIMIT_MILLIS = 20;
  private static final List<String> SERVICES =
      List.of("applications", "supervision", "ceu", "billing", "timeline");

  List<Row> measure() {
    List<Question> questions =
        EvaluationQuestions.all().entrySet().stream()
            .map(question ->
                new Question(
                    question.getKey().name(),
                    cairn.part(question.getKey().service()).port(),
                    question.getValue()))
            .toList();
    var loop = new OpenLoop(questions);
    warmUp(questions);
    List<Answered> answers;
    boolean onOneCore;
    try (var core = new OneCore(cairn, SERVICES)) {
      onOneCore = core.isPinned();
      loop.run(PER_SECOND, scale.settlingSeconds());
      answers = loop.run(PER_SECOND, scale.latencySeconds());
    }
    Timings all = Timings.ofMillis(answers.stream().map(Answered::millis).toList());
    String how = how(answers, onOneCore);
    return List.of(
        Row.figure("evaluations, p50", "ms", all.medianMillis(), how),
        Row.atMost(P99_LIMIT_MILLIS, "evaluations, p99", "ms", all.millis(99), how));
  }

  /** As fast as they respond, so that everything is compiled before the measurement. */
  private void warmUp(List<Question> questions) {
    for (Question question : questions) {
      new ClosedLoop(0, scale.settlingSeconds(), Turns.alone())
          .perSecond(
              question.port(),
              Collections.nCopies(
                  2,
                  (connection, _) -> {
                    question.ask(connection);
                    return 1;
                  }));
    }
  }

  private static String how(List<Answered> answers, boolean onOneCore) {
    Map<String, Timings> byName =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    Answered::name,
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Answered::millis, Collectors.toList()),
                        Timings::ofMillis)));
    String byCalculator =
        byName.entrySet().stream()
            .map(entry ->
                "%s %.1f/%.1f"
                    .formatted(
                        entry.getKey(),
                        entry.getValue().medianMillis(),
                        entry.getValue().millis(99)))
            .collect(Collectors.joining(", "));
    return "%d questions at a constant %d/s, all ten calculators in turn, at the services themselves, from when each was due; %s; p50/p99 by calculator: %s"
        .formatted(
            answers.size(),
            PER_SECOND,
            onOneCore
                ? "all five services together on one core (taskset), the client on another"
                : "not limited to one core, because there is no taskset or no second core",
            byCalculator);
  }
}
