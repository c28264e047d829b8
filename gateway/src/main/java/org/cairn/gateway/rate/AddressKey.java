package org.cairn.gateway.rate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What counts as one address. An IPv6 client has a whole /64 and could use a new address for every
 * request, so the first 64 bits are the key.
 */
final class AddressKey {

  private static final int PREFIX_BYTES = 8;

  private AddressKey() {}

  static String of(@Nullable String address) {
    if (address == null) {
      return "unknown";
    }
    if (!address.contains(":")) {
      return address;
    }
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address v6
          ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), PREFIX_BYTES)) + "/64"
          : address;
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
