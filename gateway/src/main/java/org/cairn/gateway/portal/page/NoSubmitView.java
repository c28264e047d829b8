package org.cairn.gateway.portal.page;

/** Why nothing can be submitted for an entry, shown before a file is chosen. */
public record NoSubmitView(String applicationId, String title, String words) {}
