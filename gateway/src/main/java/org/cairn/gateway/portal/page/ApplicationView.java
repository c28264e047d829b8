package org.cairn.gateway.portal.page;

import java.util.Comparator;
import java.util.List;
import org.cairn.gateway.portal.service.Application;
import org.cairn.gateway.portal.service.Application.Item;
import org.cairn.gateway.portal.service.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * An application on its page.
 *
 * @param applicant the applicant's name, for the board; empty for the applicant
 * @param peerId of the applicant
 * @param outcome null while it is open
 * @param todo what the applicant has to do, the rejected first; empty for the board
 */
public record ApplicationView(
    ApplicationLine line,
    String applicant,
    String peerId,
    @Nullable OutcomeView outcome,
    List<ItemView> todo,
    List<ItemView> items) {

  /**
   * An item of the checklist.
   *
   * @param look of the state, a class of the style sheet
   * @param nextAction who has to do something, in words, or empty
   * @param instead what to do where nothing is submitted, or empty
   * @param acceptsUpload whether the viewer may upload a document for it
   * @param rejected files that are to be fixed, the latest first
   * @param documents the other files
   */
  public record ItemView(
      String ruleId,
      String title,
      String help,
      String state,
      String look,
      String nextAction,
      String instead,
      String citation,
      String legal,
      String since,
      boolean acceptsUpload,
      List<DocumentView> rejected,
      List<DocumentView> documents) {}

  static ApplicationView of(
      Application application,
      List<Submitted> files,
      String applicant,
      @Nullable OutcomeView outcome,
      NextAction nextAction) {
    Words words = nextAction.words();
    List<Item> asked = application.checklist();
    Times times = words.times(application.line().jurisdiction());
    return new ApplicationView(
        ApplicationLine.of(application.line(), words),
        applicant,
        application.line().peerId(),
        outcome,
        asked.stream()
            .filter(nextAction::isApplicants)
            .sorted(Comparator.comparing(item -> !item.state().equals(NextAction.REJECTED)))
            .map(item -> item(item, files, nextAction, times))
            .toList(),
        asked.stream().map(item -> item(item, files, nextAction, times)).toList());
  }

  /** A pack addresses the applicant; for others "you" would be wrong. */
  static String titleOf(Item item, boolean own, Words words) {
    return own ? item.title() : words.find("requirement", item.ruleId()).orElse(item.title());
  }

  private static ItemView item(
      Item item, List<Submitted> files, NextAction nextAction, Times times) {
    Words words = nextAction.words();
    String title = titleOf(item, nextAction.own(), words);
    List<DocumentView> documents =
        files.stream()
            .filter(file -> file.requirement().equals(item.ruleId()))
            .map(file -> DocumentView.of(file, words, times, title))
            .toList();
    return new ItemView(
        item.ruleId(),
        title,
        item.help(),
        nextAction.state(item),
        item.state(),
        nextAction.of(item),
        instead(item, nextAction),
        item.citation(),
        words.of("legal", item.status()),
        Words.day(item.effectiveFrom()),
        nextAction.acceptsUpload(item),
        toFix(item, documents),
        others(item, documents));
  }

  /** What was sent back, the latest first; nothing once a better file was received. */
  static List<DocumentView> toFix(Item item, List<DocumentView> documents) {
    return documents.reversed().stream().filter(document -> isToFix(item, document)).toList();
  }

  static List<DocumentView> others(Item item, List<DocumentView> documents) {
    return documents.stream().filter(document -> !isToFix(item, document)).toList();
  }

  private static boolean isToFix(Item item, DocumentView document) {
    return item.state().equals(NextAction.REJECTED) && document.isRejected();
  }

  private static String instead(Item item, NextAction nextAction) {
    boolean concerns =
        nextAction.own() && nextAction.open() && item.state().equals(NextAction.MISSING);
    return concerns && SubmissionMethod.of(item) != SubmissionMethod.UPLOAD
        ? nextAction.words().of("instead", item.kind())
        : "";
  }
}
