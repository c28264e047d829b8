package org.cairn.gateway.portal.page;

import java.util.List;

/**
 * The entry that a document is submitted for.
 *
 * @param rejected files that are to be fixed, the latest first
 * @param documents files already received, besides those
 */
public record SubmitView(
    String ruleId,
    String title,
    String help,
    List<DocumentView> rejected,
    List<DocumentView> documents) {}
