package org.cairn.jurisdictions;

/** A credential that a jurisdiction issues, with its name on the days of its provenance. */
public record CredentialType(String id, String title, Provenance provenance) {}
