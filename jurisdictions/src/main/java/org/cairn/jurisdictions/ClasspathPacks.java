package org.cairn.jurisdictions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shipped packs. They are named in a list, since not every class loader can list the folders of
 * a jar; a test compares the list with the folders.
 */
final class ClasspathPacks {

  private static final String ROOT = "/packs/";
  private static final String LIST = "packs.list";

  private ClasspathPacks() {}

  static List<PackFiles> read() {
    List<PackFiles> packs = new ArrayList<>();
    for (String folder : text(LIST).lines().filter(line -> !line.isBlank()).toList()) {
      Map<String, String> texts = new HashMap<>();
      for (String name : PackFiles.REQUIRED) {
        texts.put(name, text(folder + "/" + name));
      }
      for (String name : PackFiles.PARAMETERS) {
        optional(folder + "/" + name).ifPresent(text -> texts.put(name, text));
      }
      packs.add(new PackFiles(folder, texts));
    }
    return packs;
  }

  static String text(String path) {
    return optional(path)
        .orElseThrow(
            () -> new IllegalStateException(ROOT + path + " is missing from the packaged packs"));
  }

  private static Optional<String> optional(String path) {
    try (InputStream in = ClasspathPacks.class.getResourceAsStream(ROOT + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
