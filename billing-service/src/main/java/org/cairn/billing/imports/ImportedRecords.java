package org.cairn.billing.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.billing.agency.AgencyImport;
import org.cairn.billing.agency.decision.AgencyCommand;
import org.cairn.billing.employment.EmploymentImport;
import org.cairn.billing.employment.decision.EmploymentCommand;
import org.cairn.billing.encounter.EncounterImport;
import org.cairn.billing.encounter.decision.EncounterCommand;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.imports.ImportRow;
import org.cairn.kit.imports.ImportRun;
import org.cairn.kit.outbox.Fact;

/**
 * The records of one import. Employment may rest on agencies of the same request, and encounters on
 * employment; the number of statements is the same for one row and for a thousand.
 */
@ApplicationScoped
public class ImportedRecords {

  private final AgencyImport agencies;
  private final EmploymentImport employments;
  private final EncounterImport encounters;

  public ImportedRecords(
      AgencyImport agencies, EmploymentImport employments, EncounterImport encounters) {
    this.agencies = agencies;
    this.employments = employments;
    this.encounters = encounters;
  }

  /** The rows of a request that have all they must have. */
  public record Rows(
      List<ImportRow<AgencyCommand.Import>> agencies,
      List<ImportRow<EmploymentCommand.Import>> employments,
      List<ImportRow<EncounterCommand.Import>> encounters) {}

  /** The records that the rows are decided on. */
  public record ExistingRecords(
      AgencyImport.ExistingRecords agencies,
      EmploymentImport.ExistingRecords employments,
      EncounterImport.ExistingRecords encounters) {}

  public ExistingRecords load(String jurisdiction, Rows rows) {
    List<EmploymentCommand.Import> employment = commands(rows.employments());
    List<EncounterCommand.Import> services = commands(rows.encounters());
    var existingAgencies =
        agencies.load(
            commands(rows.agencies()),
            employment.stream().map(row -> row.facts().agencyId()).distinct().toList());
    var existingEmployment =
        employments.load(
            jurisdiction,
            employment,
            services.stream().map(row -> row.facts().employmentId()).distinct().toList());
    return new ExistingRecords(
        existingAgencies,
        existingEmployment,
        encounters.load(jurisdiction, services, existingEmployment::candidates));
  }

  private static <C> List<C> commands(List<ImportRow<C>> rows) {
    return rows.stream().map(ImportRow::command).toList();
  }

  /**
   * @return for each row, in their order, what is published of it if it is accepted
   */
  public List<Decision<Fact>> decide(
      ImportRun run, Rows rows, ExistingRecords existing, String jurisdiction, Instant now) {
    var ofAgencies =
        run.decide(
            rows.agencies(),
            row -> facts(agencies.decide(existing.agencies(), row.command(), now), agencies::fact));
    var ofEmployments =
        run.decide(
            rows.employments(),
            row ->
                facts(
                    employments.decide(
                        existing.employments(),
                        row.command(),
                        agencyId -> existing.agencies().isRegisteredIn(jurisdiction, agencyId),
                        now),
                    employments::fact));
    var ofEncounters =
        run.decide(
            rows.encounters(),
            row ->
                facts(
                    encounters.decide(
                        existing.encounters(),
                        row.command(),
                        existing.employments().find(row.command().facts().employmentId()),
                        now),
                    encounters::fact));
    return Stream.of(ofAgencies, ofEmployments, ofEncounters).flatMap(List::stream).toList();
  }

  private static <E> Decision<Fact> facts(Decision<E> decision, Function<E, Fact> fact) {
    return switch (decision) {
      case Accepted<E>(var events) -> new Accepted<>(events.stream().map(fact).toList());
      case Refused<E>(var refusals) -> new Refused<>(refusals);
    };
  }

  /**
   * @return what was stored
   */
  public ExistingRecords store(ExistingRecords existing) {
    agencies.store(existing.agencies());
    employments.store(existing.employments());
    encounters.store(existing.encounters());
    return existing;
  }
}
