package org.cairn.journeys.workforce;

import java.util.Arrays;
import java.util.List;

/** The lists of an import, in the order in which the services read them. */
enum RowList {
  PEERS(Service.APPLICATIONS, "peers", 0),
  APPLICATIONS(Service.APPLICATIONS, "applications", 1),
  WITHDRAWALS(Service.APPLICATIONS, "withdrawals", 1),
  DENIALS(Service.APPLICATIONS, "denials", 1),
  CERTIFICATES(Service.APPLICATIONS, "certificates", 1),
  SUPERVISORS(Service.SUPERVISION, "supervisors", 0),
  AGREEMENTS(Service.SUPERVISION, "agreements", 1),
  WORK_LOGS(Service.SUPERVISION, "workLogs", 2),
  SESSIONS(Service.SUPERVISION, "sessions", 2),
  CREDITS(Service.CEU, "credits", 0),
  AGENCIES(Service.BILLING, "agencies", 0),
  EMPLOYMENTS(Service.BILLING, "employments", 1),
  ENCOUNTERS(Service.BILLING, "encounters", 1);

  /** Whose facts they are. */
  enum Service {
    APPLICATIONS("applications"),
    SUPERVISION("supervision"),
    CEU("ceu"),
    BILLING("billing");

    private final String wire;

    Service(String wire) {
      this.wire = wire;
    }

    String code() {
      return wire;
    }

    List<RowList> lists() {
      return Arrays.stream(RowList.values()).filter(list -> list.service == this).toList();
    }
  }

  private final Service service;
  private final String wire;
  private final int round;

  RowList(Service service, String wire, int round) {
    this.service = service;
    this.wire = wire;
    this.round = round;
  }

  Service service() {
    return service;
  }

  String code() {
    return wire;
  }

  /** What refers to rows of an earlier round is sent when they were answered. */
  int round() {
    return round;
  }
}
