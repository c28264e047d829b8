package org.cairn.kit.architecture.samples.inn.util;

/** A class where nobody looks for it. */
public record Words(String text) {}
