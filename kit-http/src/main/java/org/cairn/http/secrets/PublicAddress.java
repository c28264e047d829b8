package org.cairn.http.secrets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether an address can be reached from anywhere but this machine. */
public final class PublicAddress {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.+\\.localhost|127(?:\\.\\d{1,3}){3}|\\[(?:::1|0(?::0){6}:1)]");

  private PublicAddress() {}

  /**
   * @param host a name or an address to listen at; an IPv6 address with or without brackets
   */
  public static boolean isPublicHost(String host) {
    boolean bare = host.contains(":") && !host.startsWith("[");
    return isPublic("http://" + (bare ? "[" + host + "]" : host));
  }

  /** An address that cannot be parsed counts as public. */
  public static boolean isPublic(String address) {
    try {
      String host = new URI(address.strip()).getHost();
      return host == null || !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    } catch (URISyntaxException e) {
      return true;
    }
  }
}
