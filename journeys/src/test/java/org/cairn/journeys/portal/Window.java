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
import org.cairn.journeys.TheSystem;
import org.cairn.journeys.document.SampleDocument;

/** A browser window in front of the portal, and what somebody does in it. */
final class Window implements AutoCloseable {

  private static final int[] TELEPHONES = {320, 390};
  private static final int DESKTOP = 1280;
  private static final int HEIGHT = 720;

  /** The elements that reach beyond the screen, if the page can be moved sideways. */
  private static final String TOO_WIDE =
      """
      () => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        return [...document.querySelectorAll('body *')]
          .filter((one) => one.getBoundingClientRect().right > root.clientWidth)
          .map((one) => one.outerHTML.slice(0, 200));
      }
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Window(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")
          && message.location().startsWith(home())) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
  }

  private static String home() {
    return TheSystem.gateway().address();
  }

  /** Types name and password into the pages of the sign-in service. */
  Window signsInAs(String account) {
    page.navigate(home() + "/sign-in");
    page.locator("#username").fill(account);
    page.locator("#password")
        .fill(account.startsWith("load-") ? "demo-load-password" : "demo-" + account + "-password");
    page.locator("#kc-login").click();
    page.waitForURL(home() + "/");
    return this;
  }

  /** Answers the status. */
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

  /** Waits until the page says so; a page that was left a moment ago may still be there. */
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

  /** As if the session had ended meanwhile. */
  void forgets(String cookie) {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
  }

  /**
   * What axe finds that hinders people with disabilities, and what the page itself does wrong: it
   * is wider than a telephone (WCAG 1.4.10, which axe cannot see), or speaks in codes.
   */
  void hasNoObstacle() {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(() -> page.url() + ": " + violations.stream().map(Window::told).toList())
        .isEmpty();
    assertThat(page.title()).endsWith(" | Cairn");
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(complaints).isEmpty();
    assertThat(text()).doesNotContain("“”", "US-MT", "CBHPSS", "FAMILY_PSS", "UTC", " in .");
    for (int width : TELEPHONES) {
      page.setViewportSize(width, HEIGHT);
      assertThat(page.evaluate(TOO_WIDE)).as(page.url() + " at " + width).isEqualTo(List.of());
    }
    page.setViewportSize(DESKTOP, HEIGHT);
  }

  private static String told(Rule rule) {
    return rule.getId() + " at " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
