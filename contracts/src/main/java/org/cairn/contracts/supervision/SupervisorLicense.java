package org.cairn.contracts.supervision;

import java.time.LocalDate;

/**
 * A license that a supervisor holds; its number is not published.
 *
 * @param type kind of license, such as lcsw
 * @param issuedOn first day of the license
 */
public record SupervisorLicense(String type, LocalDate issuedOn) {}
