package org.cairn.local;

import java.util.List;
import java.util.Locale;

/** The services of Cairn, in the order in which they are started and shown. */
public final class Services {
  /**
   * One service.
   *
   * @param offset of the port from the first port
   * @param database whether the service has a database
   */
  public record Service(String name, String module, int offset, boolean database) {
    /** The variable that tells other services its address. */
    String addressVariable() {
      return "CAIRN_" + name.toUpperCase(Locale.ROOT) + "_URL";
    }
  }

  public static final String GATEWAY = "gateway";
  public static final String APPLICATIONS = "applications";

  public static final List<Service> ALL =
      List.of(
          new Service(APPLICATIONS, "applications-service", 1, true),
          new Service("supervision", "supervision-service", 2, true),
          new Service("ceu", "ceu-service", 3, true),
          new Service("billing", "billing-service", 4, true),
          new Service("timeline", "timeline-service", 5, true),
          new Service(GATEWAY, "gateway", 0, false));

  private Services() {}
}
