package org.cairn.applications.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where uploads are written, encrypted, before they have been checked. A file's name begins with
 * the number of the process start it belongs to, and each start holds a lock on {@code
 * <number>.lock}: if the lock can be acquired, the process is dead, and its files can be removed.
 */
final class Spool {

  /** Files of an unknown process are removed only when no upload can still be writing them. */
  static final Duration SURELY_ABANDONED = Duration.ofHours(1);

  private static final Logger LOG = Logger.getLogger(Spool.class);

  private static final String LOCK = ".lock";
  private static final String PART = ".part";
  private static final char NUMBER_ENDS = '_';

  private final Path folder;
  private @Nullable Presence presence;

  Spool(Path folder) {
    this.folder = folder;
  }

  private record Presence(String number, FileChannel file, FileLock lock) {}

  SpoolFile create() throws IOException {
    String number = presentAs();
    Path path = folder.resolve(number + NUMBER_ENDS + UUID.randomUUID() + PART);
    Files.createFile(path, ownerOnly("rw-------"));
    return new SpoolFile(path);
  }

  /** Removes files of dead processes, and files that nobody can still be writing. */
  synchronized void sweep() throws IOException {
    String own = presentAs();
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, "*" + LOCK)) {
      for (Path lock : locks) {
        String number = nameOf(lock).replace(LOCK, "");
        if (!number.equals(own)) {
          removeIfDead(lock, number);
        }
      }
    }
    removeOlderThan(Instant.now().minus(SURELY_ABANDONED));
  }

  private void removeIfDead(Path lockFile, String number) throws IOException {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        int removed = remove(number + NUMBER_ENDS + "*" + PART);
        Files.deleteIfExists(lockFile);
        LOG.infof("An earlier process ended in mid-upload or idle; removed %d files", removed);
      }
    } catch (OverlappingFileLockException e) {
      LOG.debugf("Process start %s lives inside this process", number);
    } catch (NoSuchFileException e) {
      LOG.debugf("Another process was faster with %s", number);
    }
  }

  private int remove(String pattern) throws IOException {
    int removed = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      for (Path file : files) {
        removed += Files.deleteIfExists(file) ? 1 : 0;
      }
    }
    return removed;
  }

  private void removeOlderThan(Instant moment) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + PART)) {
      for (Path file : files) {
        if (lastWritten(file).isBefore(moment)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static Instant lastWritten(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (NoSuchFileException e) {
      return Instant.MAX;
    }
  }

  /**
   * The number of this start. Determined only when needed, because the folder may not be available
   * yet when the service starts.
   */
  private synchronized String presentAs() throws IOException {
    Presence now = presence;
    if (now == null || !Files.exists(folder.resolve(now.number() + LOCK))) {
      now = register();
      presence = now;
    }
    return now.number();
  }

  private Presence register() throws IOException {
    Files.createDirectories(folder, ownerOnly("rwx------"));
    String number = UUID.randomUUID().toString();
    Path lockFile = folder.resolve(number + LOCK);
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new IOException("Another process sweeps at this moment");
    }
    return new Presence(number, channel, lock);
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
