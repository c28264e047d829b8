package org.cairn.contracts.supervision;

import java.time.LocalDate;

/**
 * A licence that a supervisor holds; its number stays at home.
 *
 * @param type kind of licence, such as lcsw
 * @param issuedOn first day of the licence
 */
public record SupervisorLicence(String type, LocalDate issuedOn) {}
