package org.cairn.jurisdictions.parameter;

/** A specialty within a licence. */
public enum LicenceSpecialty {
  PSYCHIATRIC_MENTAL_HEALTH
}
