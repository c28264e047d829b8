package org.cairn.gateway.portal.page;

import org.cairn.gateway.portal.service.Application.Line;

/**
 * An application in a list.
 *
 * @param what the credential's title
 */
public record ApplicationLine(
    String applicationId, String what, String where, String status, String openedOn) {

  static ApplicationLine of(Line line, Words words) {
    return new ApplicationLine(
        line.applicationId(),
        words.credential(line.jurisdiction(), line.credentialType()),
        words.jurisdiction(line.jurisdiction()),
        words.of("application", line.status()),
        Words.day(line.openedOn()));
  }
}
