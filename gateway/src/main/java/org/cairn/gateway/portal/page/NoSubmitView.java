package org.cairn.gateway.portal.page;

/** Why nothing can be submitted for an entry, told before anybody has chosen a file. */
public record NoSubmitView(String applicationId, String title, String words) {}
