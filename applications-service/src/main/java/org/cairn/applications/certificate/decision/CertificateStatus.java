package org.cairn.applications.certificate.decision;

import java.util.Locale;

public enum CertificateStatus {
  ACTIVE,
  LAPSED,
  EXPIRED,
  TERMINATED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
