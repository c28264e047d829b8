package org.cairn.journeys.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.workforce.Row.License;
import org.cairn.journeys.workforce.Row.SupervisorToImport;
import org.jspecify.annotations.Nullable;

/** Licensed supervisors. Their week has slots, each for one peer at a time. */
final class SupervisorPool {
  private static final int PEERS_FOR_EACH = 28;
  private static final int FEWEST = 2;
  private static final double MISSES_A_RENEWAL = 0.12;
  private static final double NEWLY_LICENSED = 0.15;
  private static final List<String> TYPES =
      List.of("lcpc", "lcpc", "lac", "lac", "lcsw", "lmft", "psychologist", "aprn", "physician");

  private final List<Supervisor> supervisors = new ArrayList<>();

  SupervisorPool(Extent extent) {
    int size = Math.max(FEWEST, Math.ceilDiv(extent.peers(), PEERS_FOR_EACH));
    for (int index = 0; index < size; index++) {
      supervisors.add(supervisor(extent, index, extent.random("supervisor", index)));
    }
  }

  /** A supervisor, and the slots that are taken. */
  static final class Supervisor {
    private final SupervisorToImport row;
    private final List<SupervisionSlot> slots = new ArrayList<>();

    Supervisor(SupervisorToImport row) {
      this.row = row;
    }

    SupervisorToImport row() {
      return row;
    }

    List<SupervisionSlot> slots() {
      return List.copyOf(slots);
    }

    private boolean mayBeginOn(LocalDate day) {
      LocalDate missed = row.licenses().getFirst().renewalMissedOn();
      return missed == null || !day.isAfter(missed);
    }

    private boolean isFree(int place, Days days) {
      return slots.stream().noneMatch(slot -> slot.place() == place && slot.days().overlaps(days));
    }
  }

  List<Supervisor> supervisors() {
    return List.copyOf(supervisors);
  }

  /** Takes a slot of a supervisor who may accept a peer on the first of these days and has room. */
  SupervisionSlot slot(UUID agreementId, UUID peerId, Days days, SeededRandom random) {
    int first = random.between(0, supervisors.size() - 1);
    for (int i = 0; i < supervisors.size(); i++) {
      Supervisor supervisor = supervisors.get((first + i) % supervisors.size());
      for (int place = 0;
          supervisor.mayBeginOn(days.first()) && place < SupervisionSlot.PLACES;
          place++) {
        if (supervisor.isFree(place, days)) {
          var slot =
              new SupervisionSlot(
                  agreementId, supervisor.row().supervisorId(), peerId, days, place);
          supervisor.slots.add(slot);
          return slot;
        }
      }
    }
    throw new IllegalStateException("too few supervisors");
  }

  private static Supervisor supervisor(Extent extent, int index, SeededRandom random) {
    String type = random.oneOf(TYPES);
    String specialty = type.equals("aprn") ? "psychiatric_mental_health" : null;
    boolean newlyLicensed = random.happens(NEWLY_LICENSED);
    LocalDate issued = extent.from().minusDays(random.between(newlyLicensed ? 200 : 1_200, 7_000));
    BigDecimal ceHours = newlyLicensed ? BigDecimal.valueOf(random.between(20, 40)) : null;
    var license = new License(type, specialty, issued, missed(extent, index, random));
    return new Supervisor(
        new SupervisorToImport(random.id(extent.from()), List.of(license), ceHours, extent.from()));
  }

  /** Attestations after a missed renewal do not count. The first supervisors never miss one. */
  private static @Nullable LocalDate missed(Extent extent, int index, SeededRandom random) {
    int days = Math.toIntExact(extent.until().toEpochDay() - extent.from().toEpochDay());
    LocalDate day = extent.from().plusDays(random.between(days / 3, days));
    return index >= FEWEST && random.happens(MISSES_A_RENEWAL) ? day : null;
  }
}
