package org.cairn.gateway.portal.page;

import org.cairn.gateway.problem.Problem;

/**
 * A refusal in plain words.
 *
 * @param signIn whether signing in again may help
 */
public record RefusalView(String title, String words, boolean signIn) {

  static RefusalView of(Problem problem) {
    return switch (problem.status()) {
      case 401 ->
          of(
              "Your sign-in has ended",
              "For your safety it ends after a while, and when something about it cannot be"
                  + " checked. Nothing that you were given a receipt for is lost.",
              true);
      case 403 -> forbidden(problem.kind());
      case 404, 405 ->
          of(
              "There is nothing here for you",
              "Either this page does not exist, or it belongs to somebody else. If you followed a"
                  + " link, ask the person who gave it to you.",
              false);
      case 413 ->
          of(
              "The file is too large",
              "At most 25 MB are taken. Try a scan in grey, or split the document.",
              false);
      case 429 ->
          of("That was very fast", "Wait for a few seconds, then load the page again.", false);
      case 500 ->
          of(
              "Something went wrong here",
              "It is our fault, not yours. Load the page again in a while.",
              false);
      case 502, 503, 504 ->
          of(
              "This is not available at the moment",
              "Load the page again in a while. Everything you were given a receipt for is safe. If"
                  + " you were just handing something in, look whether it is there before you do it"
                  + " again; sending it twice does no harm.",
              false);
      default -> of("This cannot be read", "The address or the form is not one of ours.", false);
    };
  }

  private static RefusalView forbidden(String kind) {
    return kind.equals("cross-site")
        ? of(
            "This came from another site",
            "For your safety, things are changed here only from pages of Cairn itself. Go to the"
                + " first page and start from there.",
            false)
        : of(
            "This page is not for your role",
            "You are signed in, but as somebody who has other pages.",
            false);
  }

  private static RefusalView of(String title, String words, boolean signIn) {
    return new RefusalView(title, words, signIn);
  }
}
