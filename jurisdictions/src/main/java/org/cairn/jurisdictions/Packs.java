package org.cairn.jurisdictions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.jspecify.annotations.Nullable;

/** All jurisdictions. Immutable, so it may be shared by every request. */
public final class Packs {

  private record Read(PackTree tree, Pack pack) {}

  private final Map<String, Read> byJurisdiction;

  private Packs(Map<String, Read> byJurisdiction) {
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
    String readings = ClasspathPacks.text(PackFiles.READINGS);
    Map<String, Read> packs = new LinkedHashMap<>();
    Map<String, PackTree> trees = new LinkedHashMap<>();
    for (PackFiles pack : files) {
      PackTree tree = PackTree.of(pack, readings, problems);
      if (trees.putIfAbsent(pack.folder(), tree) != null) {
        problems.add(
            pack.pathOf(PackFiles.PACK), 1, "there is already a pack for '" + pack.folder() + "'");
      }
    }
    for (PackTree own : trees.values()) {
      PackTree tree = layeredOnItsBase(own, trees, problems);
      new PackReader(tree, Overrides.NONE, problems)
          .read()
          .ifPresent(read -> packs.put(own.folder(), new Read(tree, read)));
    }
    problems.refuseIfAny();
    return new Packs(packs);
  }

  /** A base has none itself: what holds is then found in two places at most. */
  private static PackTree layeredOnItsBase(
      PackTree own, Map<String, PackTree> trees, Problems problems) {
    Optional<String> name = PackBase.of(own);
    if (name.isEmpty()) {
      return own;
    }
    PackTree base = trees.get(name.get());
    if (base == null || name.get().equals(own.folder()) || PackBase.of(base).isPresent()) {
      problems.add(
          own.folder() + "/" + PackFiles.PACK, 1, "cannot be based on '" + name.get() + "'");
      return own;
    }
    return PackBase.layeredOn(base, own);
  }

  public Optional<Pack> find(String jurisdiction) {
    return Optional.ofNullable(byJurisdiction.get(jurisdiction)).map(Read::pack);
  }

  /**
   * The pack of a jurisdiction where a board decides. Also empty for packs that only the
   * calculators use, such as a bill: nothing is recorded under them.
   */
  public Optional<Pack> inForce(String jurisdiction) {
    return find(jurisdiction).filter(Pack::takesApplications);
  }

  /** The rules by which something is recorded there. */
  public Scenario scenarioInForce(String jurisdiction) {
    return inForce(jurisdiction)
        .<Scenario>map(Scenario.Rules::new)
        .orElseGet(() -> new Scenario.Refused(List.of(unknownJurisdiction("/jurisdiction"))));
  }

  /** Where no board decides, nothing is recorded; where nothing was read, nothing is answered. */
  public static Refusal unknownJurisdiction(String pointer) {
    return new Refusal(
        "unknown-jurisdiction",
        RefusalType.UNKNOWN_VALUE,
        pointer,
        "No rule pack is in force for this jurisdiction.",
        List.of());
  }

  public List<Pack> all() {
    return byJurisdiction.values().stream().map(Read::pack).toList();
  }

  /**
   * The rules that a calculator is asked to apply.
   *
   * @param credentialType null when the question concerns none
   * @param overrides path to value, in the types that JSON has; nulls are as if absent
   */
  public Scenario scenario(
      @Nullable String jurisdiction,
      @Nullable String credentialType,
      @Nullable Map<String, @Nullable Object> overrides) {
    Read known = jurisdiction == null ? null : byJurisdiction.get(jurisdiction);
    if (known == null) {
      return new Scenario.Refused(List.of(unknownJurisdiction("/jurisdiction")));
    }
    if (credentialType != null && !known.pack().issues(credentialType)) {
      return Scenario.refused(
          "unknown-credential-type",
          "/credentialType",
          "This jurisdiction does not issue such a credential.");
    }
    Map<String, Object> given = new LinkedHashMap<>();
    Objects.requireNonNullElse(overrides, Map.<String, @Nullable Object>of())
        .forEach((path, value) -> {
          if (value != null) {
            given.put(path, value);
          }
        });
    return given.isEmpty()
        ? new Scenario.Rules(known.pack())
        : new OverriddenPack(known.tree(), known.pack()).with(given);
  }
}
