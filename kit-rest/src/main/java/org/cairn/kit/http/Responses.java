package org.cairn.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Writes answers in the form in which they can be kept, and sends kept ones. */
@ApplicationScoped
public class Responses {

  private final ObjectMapper json;

  public Responses(ObjectMapper json) {
    this.json = json;
  }

  public StoredResponse created(String location, Etag etag, Object view) {
    return stored(201, Map.of("Location", location, "ETag", etag.header()), view);
  }

  public StoredResponse done(Etag etag, Object view) {
    return stored(200, Map.of("ETag", etag.header()), view);
  }

  /** Of what has no version, since it does not change. */
  public StoredResponse done(Object view) {
    return stored(200, Map.of(), view);
  }

  private StoredResponse stored(int status, Map<String, String> headers, Object view) {
    try {
      return new StoredResponse(status, headers, json.writeValueAsString(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A view can always be written", e);
    }
  }

  public static Response send(StoredResponse answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status()).type(MediaType.APPLICATION_JSON).entity(answer.body());
    answer.headers().forEach(response::header);
    return response.build();
  }
}
