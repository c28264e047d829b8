package org.cairn.journeys.cli;

import java.util.function.Consumer;
import org.cairn.journeys.demo.DocumentStory;
import org.cairn.journeys.demo.Story;
import org.cairn.journeys.running.Cairn;
import picocli.CommandLine.Command;

/** The stories of one peer. */
@Command(
    name = "demo",
    customSynopsis = "./cairn demo",
    description =
        "one peer's path through the public API of the running system: application, documents,"
            + " certificate, employment, supervision, credits, encounters, a renewal question,"
            + " and the timeline of it all")
final class DemoCommand implements Runnable {
  private final Folders folders;
  private final Consumer<String> say;

  DemoCommand(Folders folders, Consumer<String> say) {
    this.folders = folders;
    this.say = say;
  }

  @Override
  public void run() {
    new Story(Cairn.in(folders.state()), say).run();
  }

  @Command(
      name = "document",
      customSynopsis = "./cairn demo document",
      description =
          "a document, its receipt and its proof; a crash in mid-upload; the audit log before and"
              + " after one row was changed by hand")
  void document() {
    new DocumentStory(folders.root(), folders.state(), say).run();
  }
}
