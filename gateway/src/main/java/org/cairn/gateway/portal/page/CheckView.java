package org.cairn.gateway.portal.page;

/**
 * A look-up and what it says.
 *
 * @param here the address of its form
 * @param title of the form
 * @param hint how a number looks
 * @param number that was looked up, or empty
 * @param look of the answer, as USWDS calls it; empty while nothing was looked up
 * @param problem why what was typed is no number, or empty
 */
public record CheckView(
    String here,
    String title,
    String hint,
    String number,
    String look,
    String answer,
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

  CheckView yes(String found, String told, String further) {
    return new CheckView(here, title, hint, found, "success", "Yes", told, further, "");
  }

  CheckView no(String found, String told) {
    return new CheckView(here, title, hint, found, "warning", "No", told, "", "");
  }

  CheckView unknown(String asked) {
    return no(asked, "We can't find this number. Check that you typed all of it.");
  }

  CheckView unreadable() {
    return new CheckView(here, title, hint, "", "", "", "", "", "Enter the whole number.");
  }
}
