package org.cairn.gateway.portal.page;

/** What a document is handed in for. */
public record HandInView(String ruleId, String title, String help) {}
