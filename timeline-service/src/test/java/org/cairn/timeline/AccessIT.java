package org.cairn.timeline;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cairn.kit.testing.AccessCase;
import org.cairn.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccessIT extends AccessCase {}
