package org.cairn.contracts;

/**
 * The topics by name: one for each service, and those that all share: for parked events and for the
 * signed roots of the audit logs.
 */
public final class Topics {

  public static final String APPLICATIONS = "cairn.applications";
  public static final String SUPERVISION = "cairn.supervision";
  public static final String CEU = "cairn.ceu";
  public static final String BILLING = "cairn.billing";
  public static final String DEAD_LETTERS = "cairn.dead-letters";
  public static final String AUDIT_ROOTS = "cairn.audit-roots";

  private Topics() {}
}
