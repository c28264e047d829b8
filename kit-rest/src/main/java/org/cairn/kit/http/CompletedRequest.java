package org.cairn.kit.http;

/** A request with the answer it got; stored with the facts it caused. */
public record CompletedRequest(IdempotentRequest request, StoredResponse answer) {}
