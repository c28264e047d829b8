package org.cairn.contracts;

/**
 * One rule, what came out of it, and where it is written. Codes and a citation, no words about a
 * person.
 *
 * @param ruleId the rule's id in the pack
 * @param outcome what came out of it
 * @param citation where the rule is written
 * @param status how firmly the rule's value stands
 */
public record Finding(String ruleId, String outcome, String citation, String status) {}
