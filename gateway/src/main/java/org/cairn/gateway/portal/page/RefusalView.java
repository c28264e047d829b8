package org.cairn.gateway.portal.page;

import org.cairn.gateway.problem.Problem;

/**
 * A refusal in plain words.
 *
 * @param signIn whether signing in again may help
 * @param again whether a retry may help
 */
public record RefusalView(String title, String words, boolean signIn, boolean again) {

  private static final String BACK_TO_START = "Go to your home page and start from there.";

  /**
   * @param visitor the role in which the person is signed in, or empty
   * @param readers for whom the page is, or empty if for nobody in particular
   */
  static RefusalView of(Problem problem, String visitor, String readers) {
    return switch (problem.status()) {
      case 401 ->
          new RefusalView(
              "You've been signed out",
              "We do this to keep your record safe. Anything with a receipt is saved.",
              true,
              false);
      case 403 -> forbidden(problem.kind(), visitor, readers);
      case 404, 405 ->
          of(
              "We can't find that page",
              "The address may be wrong, or the page may belong to somebody else. If you followed a"
                  + " link, ask the person who gave it to you.");
      case 413 -> of("This is too big", UploadWords.tooLarge(-1));
      case 429 -> again("Too many tries", "Wait a few seconds, then try again.");
      case 500 ->
          again("Something went wrong", "It is our fault, not yours. Try again in a few minutes.");
      case 502, 503, 504 ->
          again(
              "We're having trouble",
              "Your receipts are safe. Try again in a few minutes. If you were just sending"
                  + " something, look whether it is there before you send it again; sending it twice"
                  + " is OK.");
      default -> of("Something is wrong with that link", BACK_TO_START);
    };
  }

  private static RefusalView forbidden(String kind, String visitor, String readers) {
    if (kind.equals("cross-site")) {
      return of(
          "This came from another site",
          "To keep your record safe, things are changed only from pages of Cairn. "
              + BACK_TO_START);
    }
    String who = visitor.isEmpty() ? "" : "You are signed in as " + visitor + ". ";
    String whose = readers.isEmpty() ? "" : "This page is for " + readers + ".";
    return of("You don't have access to this page", who + whose);
  }

  private static RefusalView of(String title, String words) {
    return new RefusalView(title, words, false, false);
  }

  private static RefusalView again(String title, String words) {
    return new RefusalView(title, words, false, true);
  }
}
