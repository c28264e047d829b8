package org.cairn.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.journeys.load.Fact;
import org.cairn.journeys.load.Fact.Place;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** Reads the facts of a load back, through the API and from the databases of the services. */
record Accounts(List<String> accounts, Collection<Fact> acknowledged) {
  private static final String OF_PEERS = " = any (string_to_array(?, ',')::uuid[])";

  /** An entry of a timeline, or the row of the outbox it came from. */
  record Line(String eventId, Place place) {}

  List<Place> acknowledgedPlaces() {
    return acknowledged.stream().map(Fact::place).toList();
  }

  /** The entries that the peers of the load see in their own timelines, through the API. */
  List<Place> seenByThePeers() {
    Map<UUID, Long> peers = new TreeMap<>();
    acknowledged.forEach(fact -> peers.merge(fact.peerId(), 1L, Long::sum));
    var seen = new ArrayList<Place>();
    for (String account : accounts) {
      Person person = Person.named(account);
      Answer applications = person.asks(Call.get(Person.APPLICATIONS + "?limit=1"));
      String peerId = applications.json().at("/items/0/peerId").asText();
      if (peers.containsKey(UUID.fromString(peerId))) {
        seen.addAll(timelineOf(person, peerId));
      }
    }
    return seen;
  }

  private static List<Place> timelineOf(Person person, String peerId) {
    var seen = new ArrayList<Place>();
    String next = "/api/v1/timelines/" + peerId + "?limit=200";
    while (!next.isEmpty()) {
      Answer page = person.asks(Call.get(next));
      for (JsonNode entry : page.json().path("entries")) {
        seen.add(
            new Place(
                UUID.fromString(entry.path("aggregateId").asText()),
                entry.path("sequence").asLong()));
      }
      String link = page.header("Link");
      next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
    return seen;
  }

  long entriesInTheTimeline() {
    return CairnSystem.now()
        .database("timeline")
        .count("select count(*) from timeline_entry where peer_id" + OF_PEERS, peers());
  }

  List<Line> linesOfTheTimeline() {
    return lines(
        "timeline",
        "select event_id, aggregate_id, sequence from timeline_entry where peer_id" + OF_PEERS);
  }

  List<Line> linesOfTheOutbox() {
    return lines(
        "applications", "select id, aggregateid, sequence from outbox where subject" + OF_PEERS);
  }

  private List<Line> lines(String service, String query) {
    return CairnSystem.now()
        .database(service)
        .rows(
            query,
            row ->
                new Line(row.getString(1), new Place(row.getObject(2, UUID.class), row.getLong(3))),
            peers());
  }

  /** The facts according to the tables of the applications service. */
  Set<Place> factsInTheTablesOfApplications() {
    return Set.copyOf(
        CairnSystem.now()
            .database("applications")
            .rows(
                """
                select id, 1 from peer where id%1$s
                union all
                select id, 1 from application where peer_id%1$s
                union all
                select id, 2 from application where status = 'withdrawn' and peer_id%1$s
                """
                    .formatted(OF_PEERS),
                row -> new Place(row.getObject(1, UUID.class), row.getLong(2)),
                peers(),
                peers(),
                peers()));
  }

  /** The sequences of each aggregate in reading order, oldest first. */
  Map<UUID, List<Long>> sequencesInReadingOrder() {
    var order = new TreeMap<UUID, List<Long>>();
    CairnSystem.now()
        .database("timeline")
        .rows(
            "select aggregate_id, sequence from timeline_entry where peer_id"
                + OF_PEERS
                + " order by recorded_at, event_id",
            row ->
                order
                    .computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                    .add(row.getLong(2)),
            peers());
    return order;
  }

  private String peers() {
    return acknowledged.stream()
        .map(fact -> fact.peerId().toString())
        .distinct()
        .collect(Collectors.joining(","));
  }
}
