package org.cairn.local.keycloak;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An account of the local system.
 *
 * @param id the {@code sub} of the tokens; fixed, so that it survives a reset
 * @param organization empty when the account acts for none
 * @param jurisdictions empty when the account is bound to none
 */
public record DemoAccount(
    String id, String account, String role, String organization, List<String> jurisdictions) {

  private static final String LOAD = "load-";

  /** The accounts of accounts.json, one for each role. */
  public static List<DemoAccount> all() {
    try (InputStream json = DemoAccount.class.getResourceAsStream("accounts.json")) {
      return new JsonMapper()
          .readValue(
              Objects.requireNonNull(json, "accounts.json"),
              new TypeReference<List<DemoAccount>>() {});
    } catch (IOException e) {
      throw new IllegalStateException("accounts.json", e);
    }
  }

  /** Peers for load tests: load-001, load-002, … */
  static List<DemoAccount> load(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n ->
            new DemoAccount(
                "10ad0000-0000-4000-8000-%012d".formatted(n),
                LOAD + "%03d".formatted(n),
                "peer",
                "",
                List.of()))
        .toList();
  }

  public String password() {
    return passwordOf(account);
  }

  static String passwordOf(String account) {
    return account.startsWith(LOAD) ? "demo-load-password" : "demo-" + account + "-password";
  }
}
