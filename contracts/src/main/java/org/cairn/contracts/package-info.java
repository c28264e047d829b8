/**
 * The published language: what services say to each other on Kafka, and nothing of their inside.
 */
@NullMarked
package org.cairn.contracts;

import org.jspecify.annotations.NullMarked;
