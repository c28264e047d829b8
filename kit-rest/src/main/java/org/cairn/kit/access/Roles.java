package org.cairn.kit.access;

/** The roles a token may carry, as the identity provider names them. */
public final class Roles {
  public static final String PEER = "peer";
  public static final String SUPERVISOR = "supervisor";
  public static final String TRAINER = "trainer";
  public static final String AGENCY = "agency";
  public static final String BOARD_STAFF = "board-staff";
  public static final String BOARD_MEMBER = "board-member";
  public static final String ANALYST = "analyst";
  public static final String AUDITOR = "auditor";
  public static final String ADMIN = "admin";

  private Roles() {}
}
