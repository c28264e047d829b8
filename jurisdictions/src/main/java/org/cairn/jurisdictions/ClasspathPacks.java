package org.cairn.jurisdictions;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packs that are shipped. They are named in a list, since the folders of a jar cannot be listed
 * alike under every class loader; a test holds the list to the folders.
 */
final class ClasspathPacks {

  private static final String ROOT = "/packs/";
  private static final String LIST = "packs.list";

  private ClasspathPacks() {}

  static List<PackFiles> read() {
    List<PackFiles> packs = new ArrayList<>();
    for (String folder : text(LIST).lines().filter(line -> !line.isBlank()).toList()) {
      Map<String, String> texts = new HashMap<>();
      for (String name : PackFiles.NAMES) {
        texts.put(name, text(folder + "/" + name));
      }
      packs.add(new PackFiles(folder, texts));
    }
    return packs;
  }

  private static String text(String path) {
    try (InputStream in = ClasspathPacks.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new FileNotFoundException(ROOT + path + " is missing from the packaged packs");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
