package org.cairn.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what entries have in common, and checks their references against the pack. */
final class EntryReader {

  private final Set<String> sources;

  EntryReader(Set<String> sources) {
    this.sources = sources;
  }

  Entry entry(Fields fields, Set<String> credentialTypes) {
    return new Entry(
        fields.scalar("id").flatMap(id -> id.matching(Scalar.ID)).orElse(""),
        appliesTo(fields, credentialTypes),
        fields
            .scalar("action_by")
            .flatMap(value -> value.choice(ActionBy.class))
            .orElse(ActionBy.APPLICANT),
        text(fields, "title"),
        text(fields, "help"),
        provenance(fields),
        Map.of());
  }

  Provenance provenance(Fields fields) {
    return provenance(
        fields, fields.scalar("effective_from").flatMap(Scalar::date).orElse(LocalDate.EPOCH));
  }

  /** Without a first day it always applied. */
  Provenance provenanceOfAnyTime(Fields fields) {
    return fields.has("effective_from")
        ? provenance(fields)
        : provenance(fields, Provenance.ALWAYS);
  }

  private Provenance provenance(Fields fields, LocalDate from) {
    String source = text(fields, "source");
    if (!source.isEmpty() && !sources.contains(source)) {
      fields.problem("source", "unknown source '" + source + "'");
    }
    Optional<LocalDate> to = fields.optionalScalar("effective_to").flatMap(Scalar::date);
    if (to.isPresent() && to.get().isBefore(from)) {
      fields.problem("effective_to", "'effective_to' is before 'effective_from'");
    }
    return new Provenance(source, text(fields, "citation"), status(fields), from, orNull(to));
  }

  /** The substitute is a status with parameters, so that these are still checked. */
  private static ParameterStatus status(Fields fields) {
    return fields
        .scalar("status")
        .flatMap(value -> value.choice(ParameterStatus.class))
        .orElse(ParameterStatus.CODIFIED);
  }

  List<String> appliesTo(Fields fields, Set<String> credentialTypes) {
    List<String> found = new ArrayList<>();
    for (Scalar value : fields.scalars("applies_to")) {
      String id = value.text().orElse("");
      if (!credentialTypes.contains(id)) {
        value.wrong("names the unknown credential type '" + id + "'");
      } else if (found.contains(id)) {
        value.wrong("names '" + id + "' twice");
      } else {
        found.add(id);
      }
    }
    return found;
  }

  static String text(Fields fields, String key) {
    return fields.scalar(key).flatMap(Scalar::text).orElse("");
  }

  static <T> @Nullable T orNull(Optional<T> value) {
    return value.isPresent() ? value.get() : null;
  }
}
