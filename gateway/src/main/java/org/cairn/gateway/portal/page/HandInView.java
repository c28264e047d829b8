package org.cairn.gateway.portal.page;

import java.util.List;

/**
 * What a document is handed in for.
 *
 * @param rejected files that are to be fixed, the latest first
 * @param papers files that came in already, besides those
 */
public record HandInView(
    String ruleId, String title, String help, List<PaperView> rejected, List<PaperView> papers) {}
