package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.journeys.demo.Walk.Deed;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** The whole path in chapters, in the order in which it happened, and who sees how much of it. */
record PathSteps(Narrator teller, Walk walk) {
  private static final List<String> CHAPTERS =
      List.of("becoming", "certificate", "work", "supervision", "education");

  /** Told by the services of their own accord, so that they need not be of this run. */
  private static final List<String> WORKED_OUT =
      List.of("PeerRegistered", "SupervisionStandingChanged", "EducationStandingChanged");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(5);

  void tell() {
    teller.step("Every fact of this story stands on the timeline, exactly once.");
    new Timeout(teller, PATIENCE)
        .until(
            () -> missing(path("")).isEmpty(),
            () -> "these have not arrived: " + String.join(", ", missing(path(""))));
    List<JsonNode> all = path("");
    for (Deed deed : walk.deeds()) {
      long times = all.stream().filter(entry -> isOf(deed, entry)).count();
      teller.expect(times == 1, "%s stands there %d times".formatted(deed.type(), times));
    }
    teller.line(
        "%d facts of this story, of %d of this peer".formatted(walk.deeds().size(), all.size()));
    Answer page = teller.ask(walk.account(), Call.get(address("limit=1")));
    teller.expect(page.json().path("held").isEmpty(), "some facts could not be laid down");

    teller.step("By chapters, in the order in which it happened, with the rules behind it:");
    CHAPTERS.forEach(this::chapter);
    readers();
  }

  private String address(String parameters) {
    return "/api/v1/timelines/" + walk.peerId() + "?" + parameters;
  }

  /** The oldest first. */
  private List<JsonNode> path(String chapter) {
    var pages = new Pages(teller, walk.account());
    String narrowed = chapter.isEmpty() ? "" : "&chapter=" + chapter;
    return pages.all(address("order=happened&limit=200" + narrowed), "entries").reversed();
  }

  private List<String> missing(List<JsonNode> entries) {
    var missing = new ArrayList<String>();
    for (Deed deed : walk.deeds()) {
      if (entries.stream().noneMatch(entry -> isOf(deed, entry))) {
        missing.add(deed.type());
      }
    }
    WORKED_OUT.stream()
        .filter(type -> entries.stream().noneMatch(entry -> type.equals(typeOf(entry))))
        .forEach(missing::add);
    return missing;
  }

  private static boolean isOf(Deed deed, JsonNode entry) {
    return deed.type().equals(typeOf(entry)) && deed.aggregateId().equals(EntryId.of(entry));
  }

  private static String typeOf(JsonNode entry) {
    return entry.path("type").asText();
  }

  private void chapter(String chapter) {
    List<JsonNode> entries = path(chapter);
    List<JsonNode> shown = entries.stream().filter(this::isOfThisStory).toList();
    int earlier = entries.size() - shown.size();
    teller.line(
        chapter + (earlier == 0 ? "" : "   (and %d facts of earlier runs)".formatted(earlier)));
    for (JsonNode entry : shown) {
      teller.line(
          "  %s  %-27s %s"
              .formatted(entry.path("happenedOn").asText(), typeOf(entry), EntryWords.of(entry)));
      String rules = EntryWords.rulesOf(entry);
      if (!rules.isEmpty()) {
        teller.line("  %12sby %s".formatted("", rules));
      }
    }
    teller.expect(!entries.isEmpty(), "there is nothing in the chapter " + chapter);
  }

  private boolean isOfThisStory(JsonNode entry) {
    Instant learned = Instant.parse(entry.path("recordedAt").asText());
    return learned.isAfter(walk.begin().minus(CLOCKS_MAY_DIFFER_BY))
        || WORKED_OUT.contains(typeOf(entry))
        || walk.deeds().stream().anyMatch(deed -> isOf(deed, entry));
  }

  private void readers() {
    teller.step("Who sees how much: each role its part, and an analyst no person at all.");
    for (String account : List.of("board-staff", "supervisor", "agency")) {
      Answer page = teller.ask(account, Call.get(address("limit=200")));
      teller.expect(page, 200);
      var types = new ArrayList<String>();
      page.json().path("entries").forEach(entry -> types.add(typeOf(entry)));
      teller.line(
          types.stream().distinct().sorted().collect(Collectors.joining(", ", "  sees ", "")));
    }
    for (String account : List.of("peer2", "agency2", "supervisor2", "zz-board", "analyst")) {
      Answer nothing = teller.ask(account, Call.get(address("limit=200")));
      teller.expect(
          nothing.status() == 404 || nothing.status() == 403, account + " should see nothing");
    }
  }
}
