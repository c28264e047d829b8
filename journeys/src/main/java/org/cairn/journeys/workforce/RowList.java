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

  /** The service that records the rows. */
  enum Service {
    APPLICATIONS("applications"),
    SUPERVISION("supervision"),
    CEU("ceu"),
    BILLING("billing");

    private final String code;

    Service(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    List<RowList> lists() {
      return Arrays.stream(RowList.values()).filter(list -> list.service == this).toList();
    }
  }

  private final Service service;
  private final String code;
  private final int round;

  RowList(Service service, String code, int round) {
    this.service = service;
    this.code = code;
    this.round = round;
  }

  Service service() {
    return service;
  }

  String code() {
    return code;
  }

  /** Rows that refer to rows of an earlier round wait for the results of that round. */
  int round() {
    return round;
  }
}
