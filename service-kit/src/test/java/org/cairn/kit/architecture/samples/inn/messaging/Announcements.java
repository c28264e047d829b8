package org.cairn.kit.architecture.samples.inn.messaging;

import org.cairn.kit.architecture.samples.inn.api.NoticePage;

/** An announcement that changes with a page. */
public record Announcements(NoticePage page) {}
