package org.cairn.jurisdictions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.jurisdictions.parameter.Parameters;

/**
 * The rules of one jurisdiction.
 *
 * @param zone decides which day it is there
 * @param version stored with every decision under this pack
 * @param board the certifying board
 * @param takesApplications false where no board decides: a bill, a model; such rules only answer
 *     questions
 * @param requirements every version of every requirement, in the order of the checklist
 * @param parameters flags, fees, profiles, rates: every other value with a path
 */
public record Pack(
    String jurisdiction,
    String name,
    ZoneId zone,
    String version,
    String board,
    boolean takesApplications,
    Map<String, Source> sources,
    List<CredentialType> credentialTypes,
    List<Requirement> requirements,
    Parameters parameters) {

  public Pack {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    credentialTypes = List.copyOf(credentialTypes);
    requirements = List.copyOf(requirements);
  }

  /** The credential type as of that day; empty when it was not issued then. */
  public Optional<CredentialType> credentialType(String id, LocalDate on) {
    return credentialTypes.stream()
        .filter(type -> type.id().equals(id) && type.provenance().inForceOn(on))
        .findFirst();
  }

  /** Whether it is or ever was issued. */
  public boolean issues(String credentialType) {
    return credentialTypes.stream().anyMatch(type -> type.id().equals(credentialType));
  }

  /** The day since which it issues any credential; empty when it always did. */
  public Optional<LocalDate> firstDay() {
    return credentialTypes.stream()
        .map(type -> type.provenance().effectiveFrom())
        .min(Comparator.naturalOrder())
        .filter(day -> !day.equals(Provenance.ALWAYS));
  }

  /** The requirements for an application made on that day, in the order of the pack. */
  public List<Requirement> checklist(String credentialType, LocalDate on) {
    return requirements.stream()
        .filter(requirement -> requirement.appliesTo().contains(credentialType))
        .filter(requirement -> requirement.provenance().inForceOn(on))
        .toList();
  }
}
