package org.cairn.jurisdictions.parameter;

import static org.cairn.jurisdictions.parameter.Forms.fields;
import static org.cairn.jurisdictions.parameter.Forms.listOf;
import static org.cairn.jurisdictions.parameter.Forms.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/** Most hours per cycle from some kinds of education together. */
public record KindCap(List<EducationKind> kinds, BigDecimal hours) {

  public KindCap {
    kinds = List.copyOf(kinds);
  }

  static Form<List<KindCap>> form() {
    return listOf(fields(KindCap::read));
  }

  private static Optional<KindCap> read(Fields fields) {
    List<EducationKind> kinds =
        fields.scalars("kinds").stream()
            .flatMap(kind -> kind.choice(EducationKind.class).stream())
            .toList();
    return number(0, 10_000).read(fields, "hours").map(hours -> new KindCap(kinds, hours));
  }
}
