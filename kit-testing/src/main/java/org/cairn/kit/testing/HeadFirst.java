package org.cairn.kit.testing;

import static io.restassured.config.HttpClientConfig.httpClientConfig;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;

/**
 * Requests whose body follows only when the server has not refused their head. A server that
 * refuses a body for its announced length closes the connection, and a client that is still sending
 * may then see a broken pipe and never the answer.
 */
public final class HeadFirst {

  private static final RestAssuredConfig CONFIG =
      RestAssuredConfig.config()
          .httpClient(httpClientConfig().setParam("http.protocol.expect-continue", true));

  private HeadFirst() {}

  public static RequestSpecification given() {
    return RestAssured.given().config(CONFIG);
  }

  public static RequestSpecification of(RequestSpecification request) {
    return request.config(CONFIG);
  }
}
