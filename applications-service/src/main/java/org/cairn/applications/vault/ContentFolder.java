package org.cairn.applications.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** A folder, on the same file system as the spool: a file appears there whole or not at all. */
final class ContentFolder implements ContentStore {

  private final Path folder;

  ContentFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public void put(Sha256 address, Path spooled) throws IOException {
    Path target = folder.resolve(pathOf(address));
    Path parent = target.resolveSibling("");
    createDurably(parent);
    try (FileChannel written = FileChannel.open(spooled, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(spooled, target, StandardCopyOption.ATOMIC_MOVE);
    force(parent);
  }

  private static String pathOf(Sha256 address) {
    return ContentStore.pathOf(address);
  }

  @Override
  public InputStream get(Sha256 address) throws IOException {
    return Files.newInputStream(folder.resolve(pathOf(address)));
  }

  /** A new folder survives a power cut only once the folder above it is forced. */
  private static void createDurably(Path wanted) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = wanted; at != null && !Files.isDirectory(at); at = at.getParent()) {
      missing.push(at);
    }
    Files.createDirectories(wanted);
    for (Path created : missing) {
      Path above = created.getParent();
      if (above != null) {
        force(above);
      }
    }
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
