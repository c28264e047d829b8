package org.cairn.jurisdictions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * External packs: a folder with one folder per pack. Only regular files in it are read, so that a
 * link in it cannot point elsewhere.
 */
final class PackDirectory {

  static final long MAX_BYTES = 256 * 1024;

  private static final Pattern FOLDER_NAME = Pattern.compile("[a-z]{2}(-[a-z0-9]+)*");

  private final Path root;
  private final Problems problems;

  PackDirectory(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  List<PackFiles> read() {
    if (!Files.isDirectory(root)) {
      problems.add(root.toString(), 1, "there is no such folder of packs");
      return List.of();
    }
    List<PackFiles> packs = new ArrayList<>();
    for (Path child : childrenOf(root)) {
      if (isPackFolder(child)) {
        packs.add(readPack(child));
      }
    }
    return packs;
  }

  private boolean isPackFolder(Path child) {
    String name = nameOf(child);
    if (Files.isSymbolicLink(child)) {
      problems.add(name, 1, "is a symbolic link; only real folders are read");
      return false;
    }
    if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
      problems.add(name, 1, "is not a folder; only folders, one for each pack, belong here");
      return false;
    }
    if (!FOLDER_NAME.matcher(name).matches()) {
      problems.add(name, 1, "is not the name of a jurisdiction, such as us-xx");
      return false;
    }
    return true;
  }

  private PackFiles readPack(Path folder) {
    Map<String, String> texts = new HashMap<>();
    for (Path file : childrenOf(folder)) {
      readFile(nameOf(folder), file, texts);
    }
    for (String name : PackFiles.REQUIRED) {
      if (!Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        problems.add(nameOf(folder) + "/" + name, 1, "is missing");
      }
    }
    return new PackFiles(nameOf(folder), texts);
  }

  private void readFile(String folder, Path file, Map<String, String> texts) {
    String name = nameOf(file);
    String path = folder + "/" + name;
    try {
      if (Files.isSymbolicLink(file)) {
        problems.add(path, 1, "is a symbolic link; only real files are read");
      } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(path, 1, "is not a regular file");
      } else if (!PackFiles.NAMES.contains(name)) {
        problems.add(path, 1, "is not a file of a pack; expected " + PackFiles.NAMES);
      } else if (Files.size(file) > MAX_BYTES) {
        problems.add(path, 1, "is larger than " + MAX_BYTES + " bytes");
      } else {
        texts.put(name, Files.readString(file));
      }
    } catch (CharacterCodingException e) {
      problems.add(path, 1, "is not UTF-8 text");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> childrenOf(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
