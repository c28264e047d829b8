package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.Problems;

/**
 * The records that pages show, read from the services with the person's token. The services do not
 * return what the person may not see, and there is no other way to get it.
 */
@Singleton
public final class Records {

  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String PEERS = "/api/v1/peers";
  private static final String TIMELINES = "/api/v1/timelines/";

  /** The characters of a service's cursor; nothing else is passed on. */
  private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,400}");

  private final ServiceClient services;

  Records(ServiceClient services) {
    this.services = services;
  }

  /** A peer's own name and number. */
  public record Peer(String peerId, String givenName, String familyName) {
    static Peer of(JsonNode json) {
      return new Peer(
          json.path("peerId").asText(),
          json.path("givenName").asText(""),
          json.path("familyName").asText(""));
    }

    /** Whichever of both exists; empty where the board imported the record without one. */
    public String name() {
      return (givenName + " " + familyName).strip();
    }
  }

  /** Empty before the registration. */
  public Optional<Peer> me(String token) {
    ServiceResponse response = services.get(PEERS + "/me", token);
    return response.status() == 404
        ? Optional.empty()
        : Optional.of(Peer.of(shown(response).json()));
  }

  public Peer peer(String token, String peerId) {
    return Peer.of(shown(services.get(PEERS + "/" + peerId, token)).json());
  }

  public Application.Lines applications(String token, String cursor) {
    return Application.lines(shown(services.get(APPLICATIONS + paged(cursor), token)));
  }

  public Application application(String token, UUID applicationId) {
    return Application.of(shown(services.get(at(applicationId), token)).json());
  }

  public List<Submitted> submitted(String token, UUID applicationId) {
    return Submitted.allOf(shown(services.get(at(applicationId) + "/documents", token)).json());
  }

  /** Empty while there is none. */
  public Optional<Decision> decision(String token, UUID applicationId) {
    ServiceResponse response = services.get(at(applicationId) + "/decision", token);
    return response.status() == 404
        ? Optional.empty()
        : Optional.of(Decision.of(shown(response).json()));
  }

  /** A certificate's status today; empty while the timeline has not received it. */
  public Optional<Certificate> certificate(String token, Application.Line application) {
    ServiceResponse response = services.get(TIMELINES + application.peerId() + "?limit=1", token);
    return response.isDone()
        ? StreamSupport.stream(response.json().at("/standing/certificates").spliterator(), false)
            .map(Certificate::of)
            .filter(certificate ->
                certificate.jurisdiction().equals(application.jurisdiction())
                    && certificate.credentialType().equals(application.credentialType()))
            .findFirst()
        : Optional.empty();
  }

  /** In the order of what happened. Empty while a registration has not reached the timeline. */
  public Optional<Timeline> timeline(String token, UUID peerId, String cursor) {
    ServiceResponse response =
        services.get(TIMELINES + peerId + "?order=happened" + next("&", cursor), token);
    return response.status() == 409 ? Optional.empty() : Optional.of(Timeline.of(shown(response)));
  }

  public Outcome register(String token, String key, String givenName, String familyName) {
    var json = JsonNodeFactory.instance.objectNode();
    // One name is enough; the other is then left out.
    if (!givenName.isEmpty()) {
      json.put("givenName", givenName);
    }
    if (!familyName.isEmpty()) {
      json.put("familyName", familyName);
    }
    return outcome(services.post(PEERS, token, key, json.toString()), "peerId");
  }

  /**
   * @param length of the form in bytes, or -1
   */
  public Outcome submit(
      String token,
      UUID applicationId,
      String key,
      String contentType,
      long length,
      InputStream form) {
    return outcome(
        services.upload(at(applicationId) + "/documents", token, key, contentType, length, form),
        "number");
  }

  private static String at(UUID applicationId) {
    return APPLICATIONS + "/" + applicationId;
  }

  private static String paged(String cursor) {
    return next("?", cursor);
  }

  private static String next(String before, String cursor) {
    if (cursor.isEmpty()) {
      return "";
    }
    if (!CURSOR.matcher(cursor).matches()) {
      throw new ServiceFailed(Problems.malformedRequest("The cursor is not one of ours."));
    }
    return before + "cursor=" + cursor;
  }

  private static Outcome outcome(ServiceResponse response, String id) {
    if (response.isDone()) {
      return new Outcome.Done(response.json().path(id).asText());
    }
    return switch (response.status()) {
      case 400, 409, 413, 415, 422, 503 ->
          new Outcome.Refused(response.status(), response.problemKind(), response.problemDetail());
      default -> throw new ServiceFailed(problemOf(response.status()));
    };
  }

  static ServiceResponse shown(ServiceResponse response) {
    if (!response.isDone()) {
      throw new ServiceFailed(problemOf(response.status()));
    }
    return response;
  }

  private static Problem problemOf(int status) {
    return switch (status) {
      case 400 -> Problems.malformedRequest("The address cannot be read.");
      case 401 -> Problems.tokenInvalid();
      case 403 -> Problems.notForThisRole();
      case 404 -> Problems.notFound();
      case 429 -> Problems.tooManyRequests("subject", 1);
      case 503 -> Problems.serviceUnavailable();
      default -> Problems.badResponse();
    };
  }
}
