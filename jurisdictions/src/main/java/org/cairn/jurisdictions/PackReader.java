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
import java.util.stream.Stream;
import org.cairn.jurisdictions.parameter.Parameters;

/** Builds a pack from its files. The pack may be used only if no problem was added. */
final class PackReader {

  /** The readings come last: the pack's own values take precedence. */
  private static final List<String> PARAMETER_FILES =
      Stream.concat(PackFiles.PARAMETERS.stream(), Stream.of(PackFiles.READINGS)).toList();

  private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.[0-9]{2}\\.[0-9]+");

  /** An entry and its line, to report clashes between entries. */
  private record Placed<T>(T value, String file, int line) {}

  private final PackTree tree;
  private final Overrides overrides;
  private final Problems problems;

  PackReader(PackTree tree, Overrides overrides, Problems problems) {
    this.tree = tree;
    this.overrides = overrides;
    this.problems = problems;
  }

  /** Empty when a file is missing or is not YAML; that problem has been added then. */
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
    return tree.fields(fileName, problems);
  }

  private Pack pack(Fields head, Fields credentials, Fields application) {
    String jurisdiction = EntryReader.text(head, "jurisdiction");
    if (!jurisdiction.isEmpty() && !jurisdiction.equals(tree.folder())) {
      head.problem("jurisdiction", "'jurisdiction' must be the folder's name, " + tree.folder());
    }
    head.optionalScalar(PackBase.FIELD);
    Map<String, Source> sources = new LinkedHashMap<>(sources(head));
    Map<String, Fields> parameterFiles = parameterFiles(sources);
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
            head.optionalScalar("takes_applications").flatMap(Scalar::truth).orElse(true),
            sources,
            types,
            requirements,
            parameters(parameterFiles, entries, types));
    head.nothingElse();
    return pack;
  }

  /** Each may declare sources of its own, which are then the pack's. */
  private Map<String, Fields> parameterFiles(Map<String, Source> sources) {
    Map<String, Fields> found = new LinkedHashMap<>();
    for (String name : PARAMETER_FILES) {
      fields(name)
          .ifPresent(file -> {
            if (file.has("sources")) {
              sources(file)
                  .forEach((id, source) -> {
                    if (sources.putIfAbsent(id, source) != null) {
                      file.problem("sources", "there is already a source '" + id + "'");
                    }
                  });
            }
            found.put(name, file);
          });
    }
    return found;
  }

  private Parameters parameters(
      Map<String, Fields> files, EntryReader entries, List<CredentialType> types) {
    ParameterReader reader = new ParameterReader(entries, idsOf(types), overrides, problems);
    files.forEach((name, file) -> reader.read(file, name.equals(PackFiles.READINGS)));
    return new Parameters(reader.parameters());
  }

  private static Set<String> idsOf(List<CredentialType> types) {
    Set<String> ids = new LinkedHashSet<>();
    types.forEach(type -> ids.add(type.id()));
    return ids;
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
    RequirementReader reader = new RequirementReader(entries, idsOf(types), overrides);
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
    return new RequestedRules(overrides, RequirementReader::asked).onEveryDay(found);
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
