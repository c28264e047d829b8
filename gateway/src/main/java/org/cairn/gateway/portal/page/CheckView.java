package org.cairn.gateway.portal.page;

/**
 * A look-up and its result.
 *
 * @param here the address of its form
 * @param title of the form
 * @param hint the form of a number
 * @param number that was looked up, or empty
 * @param look of the result, a USWDS class; empty while nothing was looked up
 * @param problem why the input is not a number, or empty
 */
public record CheckView(
    String here,
    String title,
    String hint,
    String number,
    String look,
    String headline,
    String words,
    String more,
    String problem) {

  static final CheckView RECEIPT =
      form("/receipts", "Check a receipt", "It begins with R- and has 26 letters and digits");
  static final CheckView CERTIFICATE =
      form(
          "/certificates",
          "Check a certificate",
          "It begins with C- and has 16 letters and digits");

  private static CheckView form(String here, String title, String hint) {
    return new CheckView(here, title, hint, "", "", "", "", "", "");
  }

  CheckView yes(String found, String sentence, String further) {
    return new CheckView(here, title, hint, found, "success", "Yes", sentence, further, "");
  }

  CheckView no(String found, String sentence) {
    return new CheckView(here, title, hint, found, "warning", "No", sentence, "", "");
  }

  CheckView unknown(String asked) {
    return no(asked, "We can't find this number. Check that you typed all of it.");
  }

  CheckView unreadable() {
    return new CheckView(here, title, hint, "", "", "", "", "", "Enter the whole number.");
  }
}
