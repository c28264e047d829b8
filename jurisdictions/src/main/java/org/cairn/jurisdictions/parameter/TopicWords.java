package org.cairn.jurisdictions.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A pack's codes for topics of education or of an agreement's plan: those of {@code ce.topics}, and
 * every topic that a minimum names on whatever day.
 */
public final class TopicWords {

  /**
   * A word, or several with one underline between two. Without a repeated group: that would be
   * walked through on the stack, which a long text exhausts.
   */
  public static final String FORM = "(?![a-z0-9_]*__)[a-z](?:[a-z0-9_]*[a-z0-9])?";

  private TopicWords() {}

  /** In alphabetical order, for one credential type. */
  public static Set<String> of(Parameters parameters, String credentialType, LocalDate on) {
    return words(parameters, value -> value.inForceOn(on) && value.appliesTo(credentialType));
  }

  /** In alphabetical order, for whatever credential. */
  public static Set<String> ofAny(Parameters parameters, LocalDate on) {
    return words(parameters, value -> value.inForceOn(on));
  }

  private static Set<String> words(Parameters parameters, Predicate<Dated<List<String>>> which) {
    Set<String> words = new TreeSet<>();
    parameters.history(EducationParameters.TOPICS).stream()
        .filter(which)
        .flatMap(value -> value.known().stream())
        .forEach(words::addAll);
    parameters.history(EducationParameters.TOPIC_MINIMUMS).stream()
        .flatMap(minimums -> minimums.known().stream())
        .forEach(minimums -> minimums.stream().map(TopicMinimum::topic).forEach(words::add));
    return words;
  }
}
