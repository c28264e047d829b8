package org.cairn.contracts;

/**
 * A rule, its result, and its source. Codes and a citation, no words about a person.
 *
 * @param ruleId the rule's id in the pack
 * @param outcome what came out of it
 * @param citation where the rule is written
 * @param status how well the rule's value is established
 */
public record Finding(String ruleId, String outcome, String citation, String status) {}
