package org.cairn.gateway.portal.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.gateway.portal.service.Application;
import org.cairn.gateway.portal.service.Application.Line;
import org.cairn.gateway.portal.service.Certificate;
import org.cairn.gateway.portal.service.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an application.
 *
 * @param look of the box, a USWDS class
 * @param words what follows from it
 * @param reasons the entries on which a denial is based
 * @param finding what the board wrote, or empty
 * @param certificate the number of the certificate that was issued, or empty
 */
public record OutcomeView(
    String look,
    String title,
    List<String> words,
    List<String> reasons,
    String finding,
    String certificate) {

  private static final String BEFORE_CAIRN =
      "This was decided before Cairn. The documents are with the board.";

  static OutcomeView withdrawn(Line line) {
    return plain("info", "Withdrawn" + on(line.endedOn()), List.of());
  }

  static OutcomeView approved(
      Application application,
      Optional<Decision> decision,
      Optional<Certificate> certificate,
      Words words) {
    var sentences = new ArrayList<String>();
    certificate.ifPresent(issued -> sentences.add(standing(issued, words)));
    if (decision.filter(Decision::conditional).isPresent()) {
      sentences.add("It has a condition that is still to be met.");
    }
    addOrigin(application.line(), sentences);
    return new OutcomeView(
        "success",
        "Approved" + on(dayOf(application.line(), decision)),
        List.copyOf(sentences),
        List.of(),
        "",
        decision.map(Decision::certificateNumber).orElse(""));
  }

  static OutcomeView denied(
      Application application, Optional<Decision> decision, boolean own, Words words) {
    Line line = application.line();
    var sentences = new ArrayList<String>();
    addOrigin(line, sentences);
    if (own) {
      sentences.add(
          "If you don't agree, or something has changed, write to the "
              + words.board(line.jurisdiction())
              + ". Ask how to have this looked at again, and by which day. You can also apply"
              + " again.");
    }
    return new OutcomeView(
        "error",
        "Denied" + on(dayOf(line, decision)),
        List.copyOf(sentences),
        decision.map(Decision::reasons).orElse(List.of()).stream()
            .map(basis -> titleOf(basis, application, own, words))
            .toList(),
        decision.map(Decision::finding).orElse(""),
        "");
  }

  private static OutcomeView plain(String look, String title, List<String> words) {
    return new OutcomeView(look, title, words, List.of(), "", "");
  }

  private static void addOrigin(Line line, List<String> sentences) {
    if (line.imported()) {
      sentences.add(BEFORE_CAIRN);
    }
  }

  static String standing(Certificate certificate, Words words) {
    LocalDate until = certificate.until();
    return certificate.status().equals("active") && until != null
        ? "The certificate is good through " + Words.day(until) + "."
        : words.of("certificate", certificate.status())
            + " Since "
            + Words.day(certificate.since())
            + ".";
  }

  private static String titleOf(String ruleId, Application application, boolean own, Words words) {
    return application.checklist().stream()
        .filter(item -> item.ruleId().equals(ruleId))
        .findFirst()
        .map(item -> ApplicationView.titleOf(item, own, words))
        .orElseGet(() -> words.of("requirement", ruleId));
  }

  private static @Nullable LocalDate dayOf(Line line, Optional<Decision> decision) {
    return decision.map(Decision::decidedOn).orElse(line.endedOn());
  }

  private static String on(@Nullable LocalDate day) {
    return day == null ? "" : " on " + Words.day(day);
  }
}
