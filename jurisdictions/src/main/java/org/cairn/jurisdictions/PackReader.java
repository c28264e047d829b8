package org.cairn.jurisdictions;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds one pack of its files. The pack may be used only if no problem was added. */
final class PackReader {

  private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.[0-9]{2}\\.[0-9]+");

  /** An entry and where it stands, to report clashes between entries. */
  private record Placed<T>(T value, String file, int line) {}

  private final PackFiles files;
  private final Problems problems;

  PackReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Empty when a file is missing or is no YAML; that problem has been added then. */
  Optional<Pack> read() {
    Optional<Fields> head = fields(PackFiles.PACK);
    Optional<Fields> credentials = fields(PackFiles.CREDENTIALS);
    Optional<Fields> application = fields(PackFiles.APPLICATION);
    if (head.isEmpty() || credentials.isEmpty() || application.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(pack(head.get(), credentials.get(), application.get()));
  }

  private Optional<Fields> fields(String fileName) {
    String text = files.texts().get(fileName);
    return text == null
        ? Optional.empty()
        : new YamlText(files.pathOf(fileName), text, problems).read();
  }

  private Pack pack(Fields head, Fields credentials, Fields application) {
    String jurisdiction = EntryReader.text(head, "jurisdiction");
    if (!jurisdiction.isEmpty() && !jurisdiction.equals(files.folder())) {
      head.problem("jurisdiction", "'jurisdiction' must be the folder's name, " + files.folder());
    }
    Map<String, Source> sources = sources(head);
    EntryReader entries = new EntryReader(sources.keySet());
    List<CredentialType> types = credentialTypes(credentials, entries);
    List<Requirement> requirements = requirements(application, entries, types);
    Pack pack =
        new Pack(
            jurisdiction,
            EntryReader.text(head, "name"),
            head.scalar("zone").flatMap(Scalar::zone).orElse(ZoneId.from(ZoneOffset.UTC)),
            head.scalar("version").flatMap(value -> value.matching(VERSION)).orElse(""),
            EntryReader.text(head, "board"),
            sources,
            types,
            requirements);
    head.nothingElse();
    return pack;
  }

  private static Map<String, Source> sources(Fields head) {
    Map<String, Source> found = new LinkedHashMap<>();
    Fields sources = head.mapping("sources").orElse(null);
    if (sources == null) {
      return found;
    }
    for (String id : sources.names()) {
      if (!Scalar.ID.matcher(id).matches()) {
        sources.problem(id, "the id of source '" + id + "' must look like " + Scalar.ID.pattern());
      }
      sources.mapping(id).ifPresent(fields -> found.put(id, source(id, fields)));
    }
    return found;
  }

  private static Source source(String id, Fields fields) {
    Source source =
        new Source(
            id,
            EntryReader.text(fields, "title"),
            EntryReader.text(fields, "citation"),
            EntryReader.orNull(fields.optionalScalar("address").flatMap(Scalar::address)),
            EntryReader.orNull(fields.optionalScalar("read_on").flatMap(Scalar::date)));
    fields.nothingElse();
    return source;
  }

  private List<CredentialType> credentialTypes(Fields credentials, EntryReader entries) {
    List<CredentialType> found = new ArrayList<>();
    List<Placed<Provenance>> placed = new ArrayList<>();
    for (Fields fields : credentials.mappings("credential_types")) {
      CredentialType type =
          new CredentialType(
              fields.scalar("id").flatMap(id -> id.matching(Scalar.ID)).orElse(""),
              EntryReader.text(fields, "title"),
              entries.provenance(fields));
      fields.nothingElse();
      for (int i = 0; i < found.size(); i++) {
        if (found.get(i).id().equals(type.id())) {
          refuseOverlap("'" + type.id() + "'", placed.get(i), placedAt(fields, type.provenance()));
        }
      }
      found.add(type);
      placed.add(placedAt(fields, type.provenance()));
    }
    credentials.nothingElse();
    return found;
  }

  private List<Requirement> requirements(
      Fields application, EntryReader entries, List<CredentialType> types) {
    Set<String> typeIds = new LinkedHashSet<>();
    types.forEach(type -> typeIds.add(type.id()));
    RequirementReader reader = new RequirementReader(entries, typeIds);
    List<Requirement> found = new ArrayList<>();
    List<Placed<Requirement>> placed = new ArrayList<>();
    for (Fields fields : application.mappings("checklist")) {
      reader
          .read(fields)
          .ifPresent(requirement -> {
            refuseOverlaps(placed, requirement, fields);
            placed.add(placedAt(fields, requirement));
            found.add(requirement);
          });
    }
    application.nothingElse();
    return found;
  }

  private void refuseOverlaps(
      List<Placed<Requirement>> earlier, Requirement requirement, Fields fields) {
    for (Placed<Requirement> other : earlier) {
      if (!other.value().ruleId().equals(requirement.ruleId())) {
        continue;
      }
      for (String type : requirement.appliesTo()) {
        if (other.value().appliesTo().contains(type)) {
          refuseOverlap(
              "'" + requirement.ruleId() + "' for " + type,
              new Placed<>(other.value().provenance(), other.file(), other.line()),
              placedAt(fields, requirement.provenance()));
        }
      }
    }
  }

  private void refuseOverlap(String what, Placed<Provenance> earlier, Placed<Provenance> later) {
    if (earlier.value().overlaps(later.value())) {
      problems.add(
          later.file(),
          later.line(),
          "this version of " + what + " overlaps the one in line " + earlier.line());
    }
  }

  private static <T> Placed<T> placedAt(Fields fields, T value) {
    return new Placed<>(value, fields.file(), fields.line());
  }
}
