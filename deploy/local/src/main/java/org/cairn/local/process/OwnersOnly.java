package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Protects the data of the local system from other users of the machine: logs and databases hold
 * the records of the services.
 */
public final class OwnersOnly {
  private static final Logger LOG = Logger.getLogger(OwnersOnly.class.getName());
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private OwnersOnly() {}

  /** Creates a folder that only its owner can access, or restricts an existing one. */
  public static void createFolder(Path folder) throws IOException {
    if (!isPosix(folder)) {
      Files.createDirectories(folder);
      return;
    }
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    restrict(folder);
  }

  /** Creates a file that only its owner can access; an existing one keeps its content. */
  public static void createFile(Path file) throws IOException {
    createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    if (isPosix(file)) {
      restrict(file);
    }
  }

  /** Restricts all files, also those of an earlier version. Does not follow links. */
  public static void restrictTree(Path root) throws IOException {
    if (!isPosix(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            restrictIfPresent(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              restrictIfPresent(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Servers may delete files meanwhile. */
  private static void restrictIfPresent(Path path) throws IOException {
    try {
      restrict(path);
    } catch (NoSuchFileException e) {
      LOG.log(Level.FINE, "deleted meanwhile", e);
    }
  }

  private static void restrict(Path path) throws IOException {
    var permissions =
        EnumSet.copyOf(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    if (permissions.removeAll(OTHERS)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
