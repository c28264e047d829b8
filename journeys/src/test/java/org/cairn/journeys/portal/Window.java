package org.cairn.journeys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairn.journeys.CairnSystem;
import org.cairn.journeys.document.SampleDocument;

/** A browser window with the portal, and the actions of its user. */
final class Window implements AutoCloseable {

  private static final int[] PHONES = {320, 390};
  private static final int DESKTOP = 1280;
  private static final int HEIGHT = 720;

  /** The elements that are wider than the screen, if the page scrolls sideways. */
  private static final String TOO_WIDE =
      """
      () => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        return [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > root.clientWidth)
          .map((element) => element.outerHTML.slice(0, 200));
      }
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  Window(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")
          && message.location().startsWith(home())) {
        errors.add(message.text());
      }
    });
    page.onPageError(errors::add);
  }

  private static String home() {
    return CairnSystem.gateway().address();
  }

  /** Signs in on the page of the sign-in service. */
  Window signsInAs(String account) {
    page.navigate(home() + "/sign-in");
    page.locator("#username").fill(account);
    page.locator("#password")
        .fill(account.startsWith("load-") ? "demo-load-password" : "demo-" + account + "-password");
    page.locator("#kc-login").click();
    page.waitForURL(home() + "/");
    return this;
  }

  /** Opens a page and returns the status. */
  int opens(String path) {
    Response response = page.navigate(home() + path);
    return Objects.requireNonNull(response).status();
  }

  void follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  void presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  void fills(String label, String text) {
    page.getByLabel(label).fill(text);
  }

  void chooses(String label, SampleDocument document) {
    page.getByLabel(label)
        .setInputFiles(new FilePayload(document.fileName(), "application/pdf", document.bytes()));
  }

  /** Waits until the page shows the texts; the previous page may still be visible. */
  void shows(String... texts) {
    for (String text : texts) {
      PlaywrightAssertions.assertThat(page.locator("body")).containsText(text);
    }
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  String text() {
    return page.locator("body").innerText();
  }

  String path() {
    return page.url().substring(home().length());
  }

  Page page() {
    return page;
  }

  List<Cookie> cookies() {
    return context.cookies(home());
  }

  /** Deletes a cookie, as if the session had expired. */
  void forgets(String cookie) {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
  }

  /**
   * Checks the page with axe, that it fits the width of a phone (WCAG 1.4.10, which axe cannot
   * check), and that it shows no codes.
   */
  void isAccessible() {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(() -> page.url() + ": " + violations.stream().map(Window::described).toList())
        .isEmpty();
    assertThat(page.title()).endsWith(" | Cairn");
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(errors).isEmpty();
    assertThat(text()).doesNotContain("“”", "US-MT", "CBHPSS", "FAMILY_PSS", "UTC", " in .");
    for (int width : PHONES) {
      page.setViewportSize(width, HEIGHT);
      assertThat(page.evaluate(TOO_WIDE)).as(page.url() + " at " + width).isEqualTo(List.of());
    }
    page.setViewportSize(DESKTOP, HEIGHT);
  }

  private static String described(Rule rule) {
    return rule.getId() + " at " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
