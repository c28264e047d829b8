package org.cairn.billing.imports.transaction;

import java.util.List;
import org.cairn.billing.agency.decision.AgencyCommand;
import org.cairn.billing.employment.decision.EmploymentCommand;
import org.cairn.billing.encounter.transaction.LogRequest;
import org.cairn.kit.imports.ImportRow;

/** All that a board brings in with one request; what comes later may rest on what is before. */
public record BroughtIn(
    String jurisdiction,
    List<ImportRow<AgencyCommand.BringIn>> agencies,
    List<ImportRow<EmploymentCommand.BringIn>> employments,
    List<ImportRow<LogRequest>> encounters) {

  public BroughtIn {
    agencies = List.copyOf(agencies);
    employments = List.copyOf(employments);
    encounters = List.copyOf(encounters);
  }
}
