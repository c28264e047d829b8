package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.gateway.problem.Problems;

/** A service's response. */
record ServiceResponse(int status, HttpHeaders headers, byte[] body) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern NEXT_PAGE =
      Pattern.compile("<[^>]*[?&]cursor=([^&>]+)[^>]*>\\s*;\\s*rel=\"next\"");

  boolean isDone() {
    return status / 100 == 2;
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new ServiceFailed(Problems.badResponse(), e);
    }
  }

  /** The cursor of the next page, still encoded; empty on the last. */
  String nextCursor() {
    Matcher link = NEXT_PAGE.matcher(headers.firstValue("Link").orElse(""));
    return link.find() ? link.group(1) : "";
  }

  /** The last segment of a problem's type, which names the kind of refusal. */
  String problemKind() {
    String type = json().path("type").asText();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** Why it was refused; never empty, or a page would show a refusal as a success. */
  String problemDetail() {
    JsonNode problem = json();
    for (String place : List.of("/detail", "/errors/0/detail", "/title")) {
      String detail = problem.at(place).asText();
      if (!detail.isBlank()) {
        return detail;
      }
    }
    return "It was not accepted.";
  }
}
