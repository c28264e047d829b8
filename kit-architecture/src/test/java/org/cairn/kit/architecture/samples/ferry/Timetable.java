package org.cairn.kit.architecture.samples.ferry;

/** A class of another service. */
public record Timetable(String departure) {}
