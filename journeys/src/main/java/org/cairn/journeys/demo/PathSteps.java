package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.journeys.demo.Walk.WalkFact;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** The whole timeline by chapter, in the order of events, and what each role can see of it. */
record PathSteps(Narrator narrator, Walk walk) {
  private static final List<String> CHAPTERS =
      List.of("becoming", "certificate", "work", "supervision", "education");

  /** Published by the services on their own, so an earlier run may have caused them. */
  private static final List<String> DERIVED =
      List.of("PeerRegistered", "SupervisionStandingChanged", "EducationStandingChanged");

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(5);

  void run() {
    narrator.step("The timeline has every fact of this story exactly once.");
    new Timeout(narrator, TIMEOUT)
        .until(
            () -> missing(path("")).isEmpty(),
            () -> "these have not arrived: " + String.join(", ", missing(path(""))));
    List<JsonNode> all = path("");
    for (WalkFact fact : walk.facts()) {
      long times = all.stream().filter(entry -> isOf(fact, entry)).count();
      narrator.expect(times == 1, "%s is on the timeline %d times".formatted(fact.type(), times));
    }
    narrator.line(
        "%d facts of this story, %d of this peer in all"
            .formatted(walk.facts().size(), all.size()));
    Answer page = narrator.ask(walk.account(), Call.get(address("limit=1")));
    narrator.expect(
        page.json().path("onHold").isEmpty(), "some facts could not be added to the timeline");

    narrator.step("By chapter, in the order of events, with the rules that apply:");
    CHAPTERS.forEach(this::chapter);
    readers();
  }

  private String address(String parameters) {
    return "/api/v1/timelines/" + walk.peerId() + "?" + parameters;
  }

  /** The oldest first. */
  private List<JsonNode> path(String chapter) {
    var pages = new Pages(narrator, walk.account());
    String filter = chapter.isEmpty() ? "" : "&chapter=" + chapter;
    return pages.all(address("order=happened&limit=200" + filter), "entries").reversed();
  }

  private List<String> missing(List<JsonNode> entries) {
    var missing = new ArrayList<String>();
    for (WalkFact fact : walk.facts()) {
      if (entries.stream().noneMatch(entry -> isOf(fact, entry))) {
        missing.add(fact.type());
      }
    }
    DERIVED.stream()
        .filter(type -> entries.stream().noneMatch(entry -> type.equals(typeOf(entry))))
        .forEach(missing::add);
    return missing;
  }

  private static boolean isOf(WalkFact fact, JsonNode entry) {
    return fact.type().equals(typeOf(entry)) && fact.aggregateId().equals(EntryId.of(entry));
  }

  private static String typeOf(JsonNode entry) {
    return entry.path("type").asText();
  }

  private void chapter(String chapter) {
    List<JsonNode> entries = path(chapter);
    List<JsonNode> shown = entries.stream().filter(this::isOfThisStory).toList();
    int earlier = entries.size() - shown.size();
    narrator.line(
        chapter + (earlier == 0 ? "" : "   (and %d facts of earlier runs)".formatted(earlier)));
    for (JsonNode entry : shown) {
      narrator.line(
          "  %s  %-27s %s"
              .formatted(entry.path("happenedOn").asText(), typeOf(entry), EntryWords.of(entry)));
      String rules = EntryWords.rulesOf(entry);
      if (!rules.isEmpty()) {
        narrator.line("  %12sby %s".formatted("", rules));
      }
    }
    narrator.expect(!entries.isEmpty(), "the chapter " + chapter + " is empty");
  }

  private boolean isOfThisStory(JsonNode entry) {
    Instant recorded = Instant.parse(entry.path("recordedAt").asText());
    return recorded.isAfter(walk.begin().minus(CLOCKS_MAY_DIFFER_BY))
        || DERIVED.contains(typeOf(entry))
        || walk.facts().stream().anyMatch(fact -> isOf(fact, entry));
  }

  private void readers() {
    narrator.step("Each role sees its own part of the timeline; an analyst sees no individual.");
    for (String account : List.of("board-staff", "supervisor", "agency")) {
      Answer page = narrator.ask(account, Call.get(address("limit=200")));
      narrator.expect(page, 200);
      var types = new ArrayList<String>();
      page.json().path("entries").forEach(entry -> types.add(typeOf(entry)));
      narrator.line(
          types.stream().distinct().sorted().collect(Collectors.joining(", ", "  sees ", "")));
    }
    for (String account : List.of("peer2", "agency2", "supervisor2", "zz-board", "analyst")) {
      Answer refused = narrator.ask(account, Call.get(address("limit=200")));
      narrator.expect(
          refused.status() == 404 || refused.status() == 403, account + " should see nothing");
    }
  }
}
