package org.cairn.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.cairn.kit.access.Caller;
import org.cairn.kit.problem.KeyMissing;
import org.jspecify.annotations.Nullable;

/** Recognizes a repeated request: by its sender, its key, and what it asks for. */
@RequestScoped
public class RequestIdentity {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final HttpServerRequest http;
  private final ObjectMapper json;
  private final Caller caller;

  public RequestIdentity(HttpServerRequest http, ObjectMapper json, Caller caller) {
    this.http = http;
    this.json = json;
    this.caller = caller;
  }

  /**
   * For a request whose body is long: what makes it useless is said before the body is read.
   *
   * @throws KeyMissing without a usable {@code Idempotency-Key}
   */
  public void requireKey() {
    key();
  }

  /**
   * @param body the request as it was understood: with unknown fields refused, two bodies that read
   *     alike mean the same
   * @throws KeyMissing without a usable {@code Idempotency-Key}
   */
  public IdempotentRequest of(@Nullable Object body) {
    String key = key();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((http.method().name() + ' ' + http.path() + '\n').getBytes(UTF_8));
      digest.update(json.writeValueAsBytes(body));
      return new IdempotentRequest(caller.subject(), key, digest.digest());
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("A request that was read can be written", e);
    }
  }

  private String key() {
    String key = http.getHeader("Idempotency-Key");
    if (key == null || !KEY.matcher(key).matches()) {
      throw new KeyMissing();
    }
    return key;
  }
}
