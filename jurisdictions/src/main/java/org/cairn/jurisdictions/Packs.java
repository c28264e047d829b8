package org.cairn.jurisdictions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jurisdictions that are known here. Immutable, so it may be shared by every request. */
public final class Packs {

  private final Map<String, Pack> byJurisdiction;

  private Packs(Map<String, Pack> byJurisdiction) {
    this.byJurisdiction = byJurisdiction;
  }

  /**
   * The packs that are shipped.
   *
   * @throws InvalidPack when one of them cannot be used
   */
  public static Packs fromClasspath() {
    return load(null);
  }

  /**
   * The packs that are shipped and those of a folder outside, which holds one folder for each pack.
   *
   * @param extraDirectory null for none
   * @throws InvalidPack with everything that is wrong in any of them
   */
  public static Packs load(@Nullable Path extraDirectory) {
    Problems problems = new Problems();
    List<PackFiles> files = new ArrayList<>(ClasspathPacks.read());
    if (extraDirectory != null) {
      files.addAll(new PackDirectory(extraDirectory, problems).read());
    }
    Map<String, Pack> packs = new LinkedHashMap<>();
    for (PackFiles pack : files) {
      new PackReader(pack, problems)
          .read()
          .ifPresent(read -> {
            if (packs.putIfAbsent(pack.folder(), read) != null) {
              problems.add(
                  pack.pathOf(PackFiles.PACK),
                  1,
                  "there is already a pack for '" + pack.folder() + "'");
            }
          });
    }
    problems.refuseIfAny();
    return new Packs(packs);
  }

  public Optional<Pack> find(String jurisdiction) {
    return Optional.ofNullable(byJurisdiction.get(jurisdiction));
  }

  public List<Pack> all() {
    return List.copyOf(byJurisdiction.values());
  }
}
