package org.cairn.timeline;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;

/** One of the calculators. */
record Question(String path) {

  static final Question SURVIVAL = new Question("/api/v1/evaluations/survival");
  static final Question SUPPRESSION = new Question("/api/v1/evaluations/suppression");

  Response asked(String body) {
    return given().contentType(ContentType.JSON).body(body).post(path);
  }

  static List<String> pointers(Response answer) {
    return answer.jsonPath().getList("errors.pointer");
  }
}
