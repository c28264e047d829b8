package org.cairn.gateway.portal.page;

import java.util.List;

/**
 * What a document is submitted for.
 *
 * @param rejected files that are to be fixed, the latest first
 * @param documents files that came in already, besides those
 */
public record SubmitView(
    String ruleId,
    String title,
    String help,
    List<DocumentView> rejected,
    List<DocumentView> documents) {}
