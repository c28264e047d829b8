package org.cairn.kit.http;

import org.cairn.kit.problem.PreconditionProblem;
import org.cairn.kit.problem.PreconditionProblem.Kind;
import org.jspecify.annotations.Nullable;

/** A row's version as an entity tag: strong, because a version names one content. */
public record Etag(long version) {

  /** None of ours is longer. */
  public static final int LONGEST = 100;

  public String header() {
    return "\"v" + version + "\"";
  }

  /**
   * The version that {@code If-Match} names.
   *
   * @throws PreconditionProblem if the header is missing; anything that is not one of our tags is
   *     stale by definition, {@code *} included: a decision requires having read the record
   */
  public static Etag fromIfMatch(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new PreconditionProblem(Kind.MISSING);
    }
    String tag = ifMatch.trim();
    if (tag.length() > LONGEST || !tag.matches("\"v(0|[1-9][0-9]{0,17})\"")) {
      throw new PreconditionProblem(Kind.STALE);
    }
    return new Etag(Long.parseLong(tag.substring(2, tag.length() - 1)));
  }

  public void requireVersion(long currentVersion) {
    if (version != currentVersion) {
      throw new PreconditionProblem(Kind.STALE);
    }
  }
}
