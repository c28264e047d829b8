package org.cairn.gateway.portal.page;

/**
 * What stands around every page.
 *
 * @param assets where style sheets and the script are
 * @param account under which somebody is signed in, or empty
 * @param peer whether to lead to the own path
 * @param board whether to lead to the board's applications
 */
public record Frame(String assets, String account, boolean peer, boolean board) {

  static Frame ofNobody(String assets) {
    return new Frame(assets, "", false, false);
  }
}
