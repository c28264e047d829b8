package org.cairn.jurisdictions.parameter;

/** A specialty within a license. */
public enum LicenseSpecialty {
  PSYCHIATRIC_MENTAL_HEALTH
}
