package org.cairn.local;

import java.io.File;
import java.nio.file.Path;

/** The jar of this launcher; the build puts the Keycloak archive beside it. */
final class LauncherJar {
  private LauncherJar() {}

  static Path location() {
    String classPath = System.getProperty("java.class.path");
    return Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
  }
}
