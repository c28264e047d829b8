package org.cairn.gateway.portal.page;

import java.util.List;
import org.cairn.gateway.portal.service.Application;
import org.cairn.gateway.portal.service.Application.Item;
import org.cairn.gateway.portal.service.HandedIn;

/**
 * An application as its page shows it.
 *
 * @param applicant whose it is, for the board; empty for the applicant
 * @param peerId whose path it belongs to
 */
public record ApplicationView(
    ApplicationLine line, String applicant, String peerId, List<ItemView> items) {

  /**
   * A point of the checklist.
   *
   * @param look of the state, as a class of the style sheet
   * @param turn who has to do something, in words
   * @param reason why what was handed in is rejected, or empty
   * @param takes whether the person who looks may hand something in for it
   */
  public record ItemView(
      String ruleId,
      String title,
      String help,
      String state,
      String look,
      String turn,
      String reason,
      String citation,
      String legal,
      String since,
      boolean takes,
      List<PaperView> papers) {}

  /** A file that was handed in, with its receipt. */
  public record PaperView(
      String fileName,
      String size,
      String status,
      String number,
      String receivedAt,
      String sha256,
      String checkAt,
      String requirement) {

    static PaperView of(HandedIn file, Words words, String requirement) {
      return new PaperView(
          file.fileName(),
          Words.size(file.bytes()),
          words.of("state", file.status()),
          file.receiptNumber(),
          Words.moment(file.receivedAt()),
          file.sha256(),
          file.checkAt(),
          requirement);
    }
  }

  static ApplicationView of(
      Application application, List<HandedIn> files, String applicant, boolean own, Words words) {
    boolean open = application.line().isOpen();
    return new ApplicationView(
        ApplicationLine.of(application.line(), words),
        applicant,
        application.line().peerId(),
        application.checklist().stream()
            .map(item -> item(item, files, new Turn(own, open, words)))
            .toList());
  }

  private static ItemView item(Item item, List<HandedIn> files, Turn turn) {
    Words words = turn.words();
    return new ItemView(
        item.ruleId(),
        item.title(),
        item.help(),
        words.of("state", item.state()),
        item.state(),
        turn.of(item),
        item.reason().isEmpty() ? "" : words.of("reason", item.reason()),
        item.citation(),
        words.of("legal", item.status()),
        Words.day(item.effectiveFrom()),
        turn.own() && turn.open() && !item.state().equals("accepted"),
        files.stream()
            .filter(file -> file.requirement().equals(item.ruleId()))
            .map(file -> PaperView.of(file, words, item.title()))
            .toList());
  }
}
