package org.cairn.jurisdictions;

/** A credential that a jurisdiction issues, as it is called in the days of its provenance. */
public record CredentialType(String id, String title, Provenance provenance) {}
