package org.cairn.gateway.portal.page;

import org.cairn.gateway.portal.service.Application.Line;

/** An application in a list. */
public record ApplicationLine(
    String applicationId, String what, String where, String status, String openedOn) {

  static ApplicationLine of(Line line, Words words) {
    return new ApplicationLine(
        line.applicationId(),
        words.of("credentialType", line.credentialType()),
        words.of("jurisdiction", line.jurisdiction()),
        words.of("application", line.status()),
        Words.day(line.openedOn()));
  }
}
