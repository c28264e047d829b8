/**
 * SampleDocuments as a peer hands them in, and the means to check from outside what became of them.
 */
@NullMarked
package org.cairn.journeys.document;

import org.jspecify.annotations.NullMarked;
