package org.cairn.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All settings; application.properties has the values and the names. */
@ConfigMapping(prefix = "cairn.gateway")
public interface GatewaySettings {

  /** The public address of this gateway, for example {@code https://cairn.example}. */
  URI publicUrl();

  /** Service name to base address (scheme, host and port; paths pass unchanged). */
  Map<String, URI> services();

  /** Route name to {@code pattern service [largest body]}. */
  Map<String, String> routes();

  /** Patterns that may be requested without a token. */
  List<String> publicPaths();

  /** Largest request body of a route that names no limit of its own. */
  MemorySize maxBody();

  /** Longest request target, in characters. */
  int maxUrlLength();

  /** Longest sum of all header names and values, in characters. */
  int maxHeaderLength();

  /** How long a service may neither read more of the body nor begin its response. */
  Duration upstreamTimeout();

  /**
   * Where the services' OpenAPI documents are on the class path, one {@code <service>.yaml} each.
   */
  String openapiFolder();

  Rate rate();

  Portal portal();

  interface Rate {
    /** Most buckets kept for each policy; beyond that the least used ones are dropped. */
    long maxBuckets();

    Allowance address();

    Allowance subject();
  }

  /** A token bucket: how many requests at once, and how many are refilled every second. */
  interface Allowance {
    long burst();

    long perSecond();
  }

  /** The pages for people. */
  interface Portal {
    /** The client under which the portal signs people in. */
    String clientId();

    String clientSecret();

    /** The realm, exactly as tokens name their issuer. */
    String oidcUrl();

    /** How long an unused session lasts. */
    Duration idle();

    /** How long a session lasts at most. */
    Duration longest();

    /** Most sessions kept; beyond that the least used ones end. */
    long maxSessions();

    /** How long an upload may take as a whole. */
    Duration uploadTimeout();
  }
}
