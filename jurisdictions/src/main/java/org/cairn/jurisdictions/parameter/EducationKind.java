package org.cairn.jurisdictions.parameter;

/** How hours of continuing education were earned. */
public enum EducationKind {
  ATTENDED,
  /** Preparing and giving a course for the first time. */
  FIRST_TIME_TEACHING,
  /** Giving it again. */
  REPEAT_TEACHING,
  /** A first publication or presentation. */
  AUTHORING,
  /** Accompanying an applicant. */
  MENTORING,
  /** Content that was taught in supervision. */
  SUPERVISION
}
