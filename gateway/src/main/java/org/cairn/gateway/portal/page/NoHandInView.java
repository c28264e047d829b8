package org.cairn.gateway.portal.page;

/** Why nothing can be handed in for an entry, told before anybody has chosen a file. */
public record NoHandInView(String applicationId, String title, String words) {}
