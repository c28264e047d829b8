package org.cairn.gateway.portal.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.gateway.portal.service.Timeline;
import org.cairn.gateway.portal.service.Timeline.Entry;

/**
 * A timeline, day by day, the latest first.
 *
 * @param here the address of this page
 * @param applicant whose timeline it is, for the board; empty for the person's own
 * @param pending whether the registration has not reached the timeline service yet
 * @param onHold how many facts are on hold
 * @param older where older entries begin, or empty
 * @param lastDay the last day shown, so that the part below does not repeat it
 */
public record PathView(
    String here,
    boolean own,
    String applicant,
    boolean pending,
    List<DayView> days,
    int onHold,
    String older,
    String lastDay) {

  /** Facts that stand out on a timeline of years. */
  private static final Set<String> MILESTONES =
      Set.of("ApplicationOpened", "CertificateIssued", "ApplicationDenied", "EmploymentStarted");

  /**
   * What happened on one day.
   *
   * @param day in words; empty where the part above already shows it
   */
  public record DayView(String day, List<EntryView> entries) {}

  /**
   * One fact in words.
   *
   * @param note what the board wrote about it, or empty
   * @param learned the day on which it was recorded, if that was another one
   * @param link to what it is about, or empty
   */
  public record EntryView(
      String chapter,
      String words,
      String note,
      String learned,
      boolean milestone,
      String link,
      String linkWords) {}

  /**
   * @param notes the board's notes, by the id of the document
   * @param after the day that the part above already shows, or empty
   */
  static PathView of(
      String here,
      String applicant,
      Timeline timeline,
      Map<String, String> notes,
      String after,
      Words words) {
    Times reader = clockOf(timeline, words);
    var byDay = new LinkedHashMap<LocalDate, List<EntryView>>();
    for (Entry entry : timeline.entries()) {
      byDay
          .computeIfAbsent(happenedOn(entry, reader), day -> new ArrayList<>())
          .add(view(entry, notes, timesOf(entry, reader, words), words));
    }
    List<DayView> days =
        byDay.entrySet().stream()
            .map(day ->
                new DayView(
                    day.getKey().toString().equals(after) ? "" : Words.day(day.getKey()),
                    List.copyOf(day.getValue())))
            .toList();
    return new PathView(
        here,
        applicant.isEmpty(),
        applicant,
        false,
        days,
        timeline.onHold(),
        timeline.nextCursor(),
        byDay.isEmpty() ? "" : byDay.lastEntry().getKey().toString());
  }

  static PathView pending(String here, String applicant) {
    return new PathView(here, applicant.isEmpty(), applicant, true, List.of(), 0, "", "");
  }

  /** A registration belongs to no jurisdiction; its day is shown in the time zone of the rest. */
  private static Times clockOf(Timeline timeline, Words words) {
    return timeline.entries().stream()
        .map(Entry::jurisdiction)
        .filter(jurisdiction -> !jurisdiction.isEmpty())
        .findFirst()
        .map(words::times)
        .orElse(Times.UNIVERSAL);
  }

  private static Times timesOf(Entry entry, Times reader, Words words) {
    return entry.jurisdiction().isEmpty() ? reader : words.times(entry.jurisdiction());
  }

  private static LocalDate happenedOn(Entry entry, Times reader) {
    return entry.type().equals("PeerRegistered")
        ? reader.dayOf(entry.recordedAt())
        : entry.happenedOn();
  }

  private static EntryView view(Entry entry, Map<String, String> notes, Times times, Words words) {
    LocalDate learned = times.dayOf(entry.recordedAt());
    String application = entry.detail("applicationId");
    String receipt = entry.detail("receiptNumber");
    return new EntryView(
        words.of("chapter", entry.chapter()),
        words.ofFact(entry.type(), entry.jurisdiction(), entry.details()),
        entry.type().equals(DocumentNotes.REJECTED)
            ? notes.getOrDefault(entry.detail("documentId"), "")
            : "",
        learned.equals(happenedOn(entry, times)) ? "" : Words.day(learned),
        MILESTONES.contains(entry.type()),
        link(application, receipt, entry.detail("requirement")),
        receipt.isEmpty() ? "See the application" : "See the receipt");
  }

  private static String link(String application, String receipt, String requirement) {
    if (application.isEmpty()) {
      return "";
    }
    String there = "/applications/" + application;
    if (!receipt.isEmpty()) {
      return there + "/receipts/" + receipt;
    }
    return requirement.isEmpty() ? there : there + "#" + requirement;
  }
}
