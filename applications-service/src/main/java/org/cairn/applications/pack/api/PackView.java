package org.cairn.applications.pack.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.jurisdictions.CredentialType;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.Source;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Parameter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one jurisdiction.
 *
 * @param zone the time zone that decides which day it is there
 * @param takesApplications false for a bill or a model: its rules may be asked, nobody applies
 *     there
 * @param flags with the value of today
 * @param parameters every value there is or was, those of the checklist among them
 */
public record PackView(
    String jurisdiction,
    String name,
    String version,
    String zone,
    String board,
    boolean takesApplications,
    List<CredentialTypeView> credentialTypes,
    List<SourceView> sources,
    List<FlagView> flags,
    List<ParameterView> parameters) {

  private static final Set<String> FLAGS =
      Flags.ALL.stream().map(Parameter::path).collect(Collectors.toUnmodifiableSet());

  public PackView {
    credentialTypes = List.copyOf(credentialTypes);
    sources = List.copyOf(sources);
    flags = List.copyOf(flags);
    parameters = List.copyOf(parameters);
  }

  /** A credential as it is or was issued. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record CredentialTypeView(
      String id,
      String title,
      String source,
      String citation,
      ParameterStatus status,
      LocalDate effectiveFrom,
      @Nullable LocalDate effectiveTo) {

    static CredentialTypeView of(CredentialType type) {
      var provenance = type.provenance();
      return new CredentialTypeView(
          type.id(),
          type.title(),
          provenance.source(),
          provenance.citation(),
          provenance.status(),
          provenance.effectiveFrom(),
          provenance.effectiveTo());
    }
  }

  /** A text that values are taken from. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "PackSourceView")
  public record SourceView(
      String id, String title, String citation, @Nullable URI address, @Nullable LocalDate readOn) {

    static SourceView of(Source source) {
      return new SourceView(
          source.id(), source.title(), source.citation(), source.address(), source.readOn());
    }
  }

  static PackView of(Pack pack, LocalDate today) {
    var values = pack.parameters().all();
    return new PackView(
        pack.jurisdiction(),
        pack.name(),
        pack.version(),
        pack.zone().getId(),
        pack.board(),
        pack.takesApplications(),
        pack.credentialTypes().stream().map(CredentialTypeView::of).toList(),
        pack.sources().values().stream().map(SourceView::of).toList(),
        values.stream()
            .filter(value -> FLAGS.contains(value.path()) && value.inForceOn(today))
            .map(FlagView::of)
            .toList(),
        Stream.concat(
                values.stream().map(ParameterView::of),
                pack.requirements().stream().flatMap(rule -> ParameterView.of(rule).stream()))
            .toList());
  }
}
