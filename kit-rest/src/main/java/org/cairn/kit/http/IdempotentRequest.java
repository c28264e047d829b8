package org.cairn.kit.http;

/**
 * A creating request as its sender named it.
 *
 * @param subject the sign-in that sent it: keys of different people never meet
 * @param hash SHA-256 of method, path and body, to tell a repetition from a reuse of the key
 */
public record IdempotentRequest(String subject, String key, byte[] hash) {}
