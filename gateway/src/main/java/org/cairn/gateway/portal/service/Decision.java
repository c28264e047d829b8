package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a board decided.
 *
 * @param reasons the checklist entries on which a denial is based
 * @param finding the board's own words about a denial, or empty
 * @param certificateNumber of the certificate that was issued, or empty
 */
public record Decision(
    LocalDate decidedOn,
    List<String> reasons,
    String finding,
    String certificateNumber,
    boolean conditional) {

  static Decision of(JsonNode json) {
    return new Decision(
        LocalDate.parse(json.path("decidedOn").asText()),
        StreamSupport.stream(json.path("reasons").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        json.path("finding").asText(""),
        json.path("certificateNumber").asText(""),
        json.path("conditional").asBoolean());
  }
}
