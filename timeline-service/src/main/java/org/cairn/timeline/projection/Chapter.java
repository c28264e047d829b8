package org.cairn.timeline.projection;

/** The parts of a timeline, as a peer would name them. */
public enum Chapter {
  /** Registration, applications, documents, and a denial. */
  BECOMING,
  /** What was granted. */
  CERTIFICATE,
  /** Employments and encounters. */
  WORK,
  /** Agreements, hours, sessions, and the standing of supervision. */
  SUPERVISION,
  /** Credits, and the standing of continuing education. */
  EDUCATION
}
