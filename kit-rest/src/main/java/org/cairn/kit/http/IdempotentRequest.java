package org.cairn.kit.http;

/**
 * A creating request, identified by its sender's key.
 *
 * @param subject the sign-in that sent it: keys of different people never meet
 * @param hash SHA-256 of method, path and body, to distinguish a repeated request from a reused key
 */
public record IdempotentRequest(String subject, String key, byte[] hash) {}
