package org.cairn.gateway.portal.page;

import java.util.List;

/**
 * What a document is handed in for.
 *
 * @param rejected files that the board sent back, the latest first
 * @param papers files that came in already and were not sent back
 */
public record HandInView(
    String ruleId, String title, String help, List<PaperView> rejected, List<PaperView> papers) {}
