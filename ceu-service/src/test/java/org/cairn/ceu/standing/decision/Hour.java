package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.ceu.standing.decision.EducationFacts.Proof;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.jspecify.annotations.Nullable;

/** Entries to be put into a question; each call makes another entry. */
record Hour(Entry entry) {

  static Hour attended(String id, String on, String hours) {
    return new Hour(
        new Entry(
            id,
            LocalDate.parse(on),
            new BigDecimal(hours),
            EducationKind.ATTENDED,
            Set.of(),
            null,
            null,
            new Proof("A title", "A presenter", new BigDecimal(hours)),
            null));
  }

  Hour as(@Nullable EducationKind kind) {
    return with(entry.hours(), kind, entry.course(), entry.license(), entry.proof());
  }

  Hour about(String... topics) {
    return new Hour(
        new Entry(
            entry.id(),
            entry.on(),
            entry.hours(),
            entry.kind(),
            Set.of(topics),
            entry.course(),
            entry.license(),
            entry.proof(),
            entry.appliesTo()));
  }

  Hour ofCourse(String course) {
    return with(entry.hours(), entry.kind(), course, entry.license(), entry.proof());
  }

  Hour forLicense(String license) {
    return with(entry.hours(), entry.kind(), entry.course(), license, entry.proof());
  }

  Hour proving(@Nullable Proof proof) {
    return with(entry.hours(), entry.kind(), entry.course(), entry.license(), proof);
  }

  Hour withoutHours() {
    return with(null, entry.kind(), entry.course(), entry.license(), null);
  }

  Hour appliedTo(int year) {
    return new Hour(
        new Entry(
            entry.id(),
            entry.on(),
            entry.hours(),
            entry.kind(),
            entry.topics(),
            entry.course(),
            entry.license(),
            entry.proof(),
            year));
  }

  Hour undated() {
    return new Hour(
        new Entry(
            entry.id(),
            null,
            entry.hours(),
            entry.kind(),
            entry.topics(),
            entry.course(),
            entry.license(),
            entry.proof(),
            entry.appliesTo()));
  }

  private Hour with(
      @Nullable BigDecimal hours,
      @Nullable EducationKind kind,
      @Nullable String course,
      @Nullable String license,
      @Nullable Proof proof) {
    return new Hour(
        new Entry(
            entry.id(),
            entry.on(),
            hours,
            kind,
            entry.topics(),
            course,
            license,
            proof,
            entry.appliesTo()));
  }
}
