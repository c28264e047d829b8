package org.cairn.gateway.portal.guard;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, the script and icons. Their address holds a hash of them all, so browsers may cache
 * them forever and still get new ones with a new version.
 */
@Singleton
public final class Assets {

  /** The name of all of them in logs and metrics. */
  public static final String NAME = "/assets/**";

  private static final String FOLDER = "portal-assets/";
  private static final int VERSION_LENGTH = 16;
  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final String home;

  Assets() {
    var all = sha256();
    for (String file : text(FOLDER + "files.txt").lines().toList()) {
      byte[] content = bytes(FOLDER + file);
      all.update(file.getBytes(StandardCharsets.UTF_8));
      all.update(content);
      String type = typeOf(file);
      byte @Nullable [] packed = type.startsWith("text/") ? bytes(FOLDER + file + ".gz") : null;
      assets.put(
          file,
          new Asset(type, Buffer.buffer(content), packed == null ? null : Buffer.buffer(packed)));
    }
    home = "/assets/" + HexFormat.of().formatHex(all.digest()).substring(0, VERSION_LENGTH);
  }

  private record Asset(String type, Buffer content, @Nullable Buffer packed) {}

  /** Their address, without a slash at the end. */
  public String home() {
    return home;
  }

  public Optional<Runnable> find(String path, RoutingContext context) {
    return path.startsWith(home + "/")
        ? Optional.ofNullable(assets.get(path.substring(home.length() + 1)))
            .map(asset -> () -> send(context, asset))
        : Optional.empty();
  }

  private static void send(RoutingContext context, Asset asset) {
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type());
    response.putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    Buffer packed = asset.packed();
    if (packed == null) {
      response.end(asset.content());
      return;
    }
    response.putHeader(HttpHeaders.VARY, "Accept-Encoding");
    if (takesGzip(context.request())) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(packed);
    } else {
      response.end(asset.content());
    }
  }

  private static boolean takesGzip(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null
        && List.of(accepted.split(",", -1)).stream()
            .anyMatch(coding -> coding.strip().equals("gzip"));
  }

  private static String typeOf(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("An asset of an unknown type: " + file);
    };
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
