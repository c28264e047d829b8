package org.cairn.supervision.supervisor.decision;

import static org.cairn.jurisdictions.parameter.LicenseSpecialty.PSYCHIATRIC_MENTAL_HEALTH;
import static org.cairn.jurisdictions.parameter.LicenseType.APRN;
import static org.cairn.jurisdictions.parameter.LicenseType.CBHPSS;
import static org.cairn.jurisdictions.parameter.LicenseType.LCSW;
import static org.cairn.jurisdictions.parameter.LicenseType.PSYCHOLOGIST;
import static org.cairn.jurisdictions.parameter.LicenseType.QUALIFIED_PROFESSIONAL;
import static org.cairn.jurisdictions.parameter.LicenseType.SWLC;
import static org.cairn.jurisdictions.parameter.SupervisorRelation.OWN_THERAPIST;
import static org.cairn.jurisdictions.parameter.SupervisorRelation.PARENT;
import static org.cairn.jurisdictions.parameter.SupervisorRelation.SIBLING;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.testing.ApprovedFile;
import org.junit.jupiter.api.Test;

/** What every rule about supervisors answers, in full: its words, its source and its inputs. */
class SupervisorFindingsTest {

  private static final String DAY = "2024-06-01";
  private static final String USUAL = "us-mt, a social worker of many years";

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  @Test
  void everyFinding_isAsApproved() throws IOException {
    candidates.put(USUAL, aSocialWorker());
    licenses();
    experience();
    lapses();
    relations();
    otherStates();

    ApprovedFile.compare(
        "supervisor-findings.txt",
        candidates.entrySet().stream()
            .map(candidate -> told(candidate.getKey(), candidate.getValue()))
            .collect(Collectors.joining("\n")),
        "What is told about a supervisor has changed.");
  }

  private void licenses() {
    candidates.put("us-mt, nobody with a license", Candidate.on(DAY));
    candidates.put(
        "us-mt, a candidate for a license", Candidate.on(DAY).licensed(SWLC, "2010-01-01"));
    candidates.put("us-mt, a peer", Candidate.on(DAY).licensed(CBHPSS, "2010-01-01"));
    candidates.put(
        "us-mt, a peer, where peers may",
        Candidate.on(DAY).licensed(CBHPSS, "2010-01-01").with("peer_supervisor_allowed", true));
    candidates.put(
        "us-mt, a social worker, where peers may",
        aSocialWorker().with("peer_supervisor_allowed", true));
    candidates.put(
        "us-mt, a nurse with the specialty",
        Candidate.on(DAY).licensed(APRN, PSYCHIATRIC_MENTAL_HEALTH, "2010-01-01", null));
    candidates.put(
        "us-mt, two licenses, of which the second is old enough",
        Candidate.on(DAY).licensed(LCSW, "2023-01-01").licensed(PSYCHOLOGIST, "2012-01-01"));
  }

  private void experience() {
    candidates.put(
        "us-mt, a year, and hours short of enough",
        Candidate.on(DAY).licensed(LCSW, "2023-06-01").educated("19.75"));
    candidates.put(
        "us-mt, a year, and hours enough",
        Candidate.on(DAY).licensed(LCSW, "2023-06-01").educated("20"));
    candidates.put(
        "us-mt, the day of issue not known", Candidate.on(DAY).licensed(LCSW, (String) null));
    candidates.put("us-mt, issued the day after", Candidate.on(DAY).licensed(LCSW, "2024-06-02"));
  }

  private void lapses() {
    candidates.put("us-mt, on the renewal date", lapsedOn("2024-06-01"));
    candidates.put("us-mt, on the 45th day of the lapse", lapsedOn("2024-04-17"));
    candidates.put("us-mt, on the 46th day of the lapse", lapsedOn("2024-04-16"));
    candidates.put(
        "us-mt, a day lapsed, where that does not count",
        lapsedOn("2024-05-31").with("lapsed_supervisor_counts", false));
    candidates.put(
        "us-mt, nothing lapsed, where that would not count",
        aSocialWorker().with("lapsed_supervisor_counts", false));
  }

  private void relations() {
    candidates.put("us-mt, a parent", aSocialWorker().related(PARENT));
    candidates.put("us-mt, the peer's own therapist", aSocialWorker().related(OWN_THERAPIST));
    candidates.put(
        "us-mt, the peer's own therapist, where that is forbidden",
        aSocialWorker().related(OWN_THERAPIST).with("own_therapist", "block"));
    candidates.put(
        "us-mt, a sibling and the peer's own therapist",
        aSocialWorker().related(SIBLING).related(OWN_THERAPIST));
  }

  private void otherStates() {
    candidates.put("us-pa, where little was read", aSocialWorker().in("us-pa"));
    candidates.put("us-pa, a parent", aSocialWorker().in("us-pa").related(PARENT));
    candidates.put("us-tx, where no experience is asked for", aSocialWorker().in("us-tx"));
    candidates.put(
        "us-tx, lapsed, where nobody read how long that counts",
        lapsedOn("2024-05-31").in("us-tx"));
    candidates.put("us-nc, the eighth of eight", aProfessional().with(7));
    candidates.put("us-nc, the ninth of eight", aProfessional().with(8));
  }

  private static Candidate aSocialWorker() {
    return Candidate.on(DAY).licensed(LCSW, "2010-01-01");
  }

  private static Candidate lapsedOn(String missed) {
    return Candidate.on(DAY).licensed(LCSW, null, "2010-01-01", missed);
  }

  private static Candidate aProfessional() {
    return Candidate.on(DAY).in("us-nc").licensed(QUALIFIED_PROFESSIONAL, "2020-01-01");
  }

  /** What is as for the usual supervisor is told once. */
  private static String told(String who, Candidate candidate) {
    Set<String> usual =
        who.equals(USUAL) ? Set.of() : lines(aSocialWorker()).collect(Collectors.toSet());
    return Stream.concat(Stream.of(who), lines(candidate).filter(line -> !usual.contains(line)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> lines(Candidate candidate) {
    Qualification judged = candidate.judged();
    return Stream.concat(
        judged.findings().stream().map(SupervisorFindingsTest::line),
        Stream.of("  qualified %s, warnings %s".formatted(judged.qualified(), judged.warnings())));
  }

  private static String line(Finding finding) {
    return "  %-24s %-12s %s [%s, %s] %s"
        .formatted(
            finding.ruleId(),
            finding.outcome(),
            finding.message(),
            finding.citation(),
            finding.status(),
            new TreeMap<>(finding.inputs()));
  }
}
