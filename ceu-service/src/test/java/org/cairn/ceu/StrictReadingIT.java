package org.cairn.ceu;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.StrictReadingCase;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StrictReadingIT extends StrictReadingCase {}
