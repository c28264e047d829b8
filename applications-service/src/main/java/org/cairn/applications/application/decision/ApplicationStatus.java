package org.cairn.applications.application.decision;

import java.util.Locale;

/** How an application is stored and shown. */
public enum ApplicationStatus {
  OPEN,
  WITHDRAWN,
  APPROVED,
  DENIED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ApplicationStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
