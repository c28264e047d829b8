package org.cairn.gateway.portal.page;

/**
 * The frame of every page.
 *
 * @param assets the address of style sheets and scripts
 * @param warnAfter seconds after which a person who fills in a form is warned that the session is
 *     about to end
 * @param account of the person who is signed in, or empty
 * @param role in words, or empty
 * @param peer whether the person has the pages of a peer
 * @param path whether to link to the person's own timeline
 * @param board whether to link to the board's applications
 */
public record Frame(
    String assets,
    long warnAfter,
    String account,
    String role,
    boolean peer,
    boolean path,
    boolean board) {}
