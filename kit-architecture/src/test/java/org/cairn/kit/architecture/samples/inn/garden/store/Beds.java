package org.cairn.kit.architecture.samples.inn.garden.store;

/** A table of another feature. */
public record Beds(int count) {}
