package org.cairn.journeys.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.workforce.Row.License;
import org.cairn.journeys.workforce.Row.SupervisorToImport;
import org.jspecify.annotations.Nullable;

/** Licensed people who supervise, each with a week of seats, one for a peer at a time. */
final class SupervisorPool {
  private static final int PEERS_FOR_EACH = 28;
  private static final int FEWEST = 2;
  private static final double MISSES_A_RENEWAL = 0.12;
  private static final double LEARNED_INSTEAD = 0.15;
  private static final List<String> TYPES =
      List.of("lcpc", "lcpc", "lac", "lac", "lcsw", "lmft", "psychologist", "aprn", "physician");

  private final List<Supervisor> supervisors = new ArrayList<>();

  SupervisorPool(Extent extent) {
    int size = Math.max(FEWEST, Math.ceilDiv(extent.peers(), PEERS_FOR_EACH));
    for (int nth = 0; nth < size; nth++) {
      supervisors.add(supervisor(extent, nth, extent.chance("supervisor", nth)));
    }
  }

  /** One of them, and who sits where in the supervisor's week. */
  static final class Supervisor {
    private final SupervisorToImport row;
    private final List<SupervisionSlot> seats = new ArrayList<>();

    Supervisor(SupervisorToImport row) {
      this.row = row;
    }

    SupervisorToImport row() {
      return row;
    }

    List<SupervisionSlot> seats() {
      return List.copyOf(seats);
    }

    private boolean mayBeginOn(LocalDate day) {
      LocalDate missed = row.licenses().getFirst().renewalMissedOn();
      return missed == null || !day.isAfter(missed);
    }

    private boolean isFree(int place, Days days) {
      return seats.stream().noneMatch(seat -> seat.place() == place && seat.days().meets(days));
    }
  }

  List<Supervisor> supervisors() {
    return List.copyOf(supervisors);
  }

  /** A seat with somebody who may take on a peer on the first of these days, and has time. */
  SupervisionSlot seat(UUID agreementId, UUID peerId, Days days, SeededRandom chance) {
    int first = chance.between(0, supervisors.size() - 1);
    for (int i = 0; i < supervisors.size(); i++) {
      Supervisor supervisor = supervisors.get((first + i) % supervisors.size());
      for (int place = 0;
          supervisor.mayBeginOn(days.first()) && place < SupervisionSlot.PLACES;
          place++) {
        if (supervisor.isFree(place, days)) {
          var seat =
              new SupervisionSlot(
                  agreementId, supervisor.row().supervisorId(), peerId, days, place);
          supervisor.seats.add(seat);
          return seat;
        }
      }
    }
    throw new IllegalStateException("too few supervisors");
  }

  private static Supervisor supervisor(Extent extent, int nth, SeededRandom chance) {
    String type = chance.oneOf(TYPES);
    String specialty = type.equals("aprn") ? "psychiatric_mental_health" : null;
    boolean learned = chance.in(LEARNED_INSTEAD);
    LocalDate issued = extent.from().minusDays(chance.between(learned ? 200 : 1_200, 7_000));
    BigDecimal ceHours = learned ? BigDecimal.valueOf(chance.between(20, 40)) : null;
    var license = new License(type, specialty, issued, missed(extent, nth, chance));
    return new Supervisor(
        new SupervisorToImport(chance.id(extent.from()), List.of(license), ceHours, extent.from()));
  }

  /** What such a supervisor attests afterwards does not count. The first never miss it. */
  private static @Nullable LocalDate missed(Extent extent, int nth, SeededRandom chance) {
    int days = Math.toIntExact(extent.until().toEpochDay() - extent.from().toEpochDay());
    LocalDate day = extent.from().plusDays(chance.between(days / 3, days));
    return nth >= FEWEST && chance.in(MISSES_A_RENEWAL) ? day : null;
  }
}
