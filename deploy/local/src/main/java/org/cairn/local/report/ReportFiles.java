package org.cairn.local.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairn.local.LaunchFailure;
import org.cairn.local.report.TestCase.Outcome;

/** The reports of Surefire and Failsafe in all modules. */
public final class ReportFiles {
  private static final Set<String> KINDS = Set.of("surefire-reports", "failsafe-reports");
  private static final Set<String> NOT_MODULES = Set.of("node_modules", "src", "docs");

  private ReportFiles() {}

  /** Reads reports written since then; older ones belong to another run. */
  public static List<TestCase> read(Path root, FileTime since) throws IOException {
    var cases = new ArrayList<TestCase>();
    for (Path file : find(root)) {
      if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
        Path module = root.relativize(file).subpath(0, root.relativize(file).getNameCount() - 3);
        cases.addAll(parse(file, module.toString()));
      }
    }
    return cases;
  }

  private static List<Path> find(Path root) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            String name = String.valueOf(folder.getFileName());
            if (name.equals("target")) {
              addReports(folder, files);
              return FileVisitResult.SKIP_SUBTREE;
            }
            boolean skipped = NOT_MODULES.contains(name) || name.startsWith(".");
            return skipped && !folder.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static void addReports(Path target, List<Path> files) throws IOException {
    for (String kind : KINDS) {
      Path folder = target.resolve(kind);
      if (Files.isDirectory(folder)) {
        try (var found = Files.newDirectoryStream(folder, "TEST-*.xml")) {
          found.forEach(files::add);
        }
      }
    }
  }

  private static List<TestCase> parse(Path file, String module) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream content = Files.newInputStream(file)) {
      return cases(factory.createXMLStreamReader(content), module);
    } catch (XMLStreamException e) {
      throw new LaunchFailure("cannot read the test report " + file, e);
    }
  }

  private static List<TestCase> cases(XMLStreamReader xml, String module)
      throws XMLStreamException {
    var cases = new ArrayList<TestCase>();
    String className = "";
    String name = "";
    Outcome outcome = Outcome.PASSED;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "testcase" -> {
            className = attribute(xml, "classname");
            name = attribute(xml, "name");
            outcome = Outcome.PASSED;
          }
          case "failure", "error" -> outcome = Outcome.FAILED;
          case "skipped" -> outcome = Outcome.SKIPPED;
          default -> {
            // Output and properties say nothing about the outcome.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("testcase")) {
        cases.add(new TestCase(module, className, name, outcome));
      }
    }
    return cases;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
  }
}
