package org.cairn.gateway.portal.page;

/**
 * What stands around every page.
 *
 * @param assets where style sheets and scripts are
 * @param warnAfter after how many seconds somebody who fills in a form is warned that the session
 *     is about to end
 * @param account under which somebody is signed in, or empty
 * @param role as what, in words, or empty
 * @param peer whether the pages of a peer are theirs
 * @param path whether there is an own path to lead to
 * @param board whether to lead to the board's applications
 */
public record Frame(
    String assets,
    long warnAfter,
    String account,
    String role,
    boolean peer,
    boolean path,
    boolean board) {}
