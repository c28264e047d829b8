package org.cairn.journeys.portal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One Chromium for all stories, started by the first that needs it. Where none is installed, the
 * stories are skipped: Playwright would download several hundred megabytes.
 */
final class ChromiumExtension implements BeforeEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static volatile @Nullable Started started;

  private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM);
    started =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent("browser", key -> start(), Started.class);
  }

  private static Started start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
    return new Started(playwright, browser);
  }

  /** A window with its own session. */
  static Window open(boolean withScript) {
    Started current = started;
    if (current == null) {
      throw new IllegalStateException("a story needs @ExtendWith(ChromiumExtension.class)");
    }
    return new Window(
        current
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(withScript)));
  }
}
