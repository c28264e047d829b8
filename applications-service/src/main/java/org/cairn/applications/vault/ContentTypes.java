package org.cairn.applications.vault;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The part of a word processor's file that declares the types of its other parts. A macro may have
 * any name; it runs only if this part declares it as one.
 */
record ContentTypes(Set<String> types) {

  /** About 150 bytes for each part that is not a picture. */
  static final int MAX_SIZE = 1024 * 1024;

  static ContentTypes of(byte[] xml) throws XMLStreamException {
    if (xml.length > MAX_SIZE) {
      throw new XMLStreamException("Longer than any honest one");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Set<String> types = new HashSet<>();
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        String type = reader.getAttributeValue(null, "ContentType");
        if (type != null) {
          types.add(type.toLowerCase(Locale.ROOT));
        }
      }
    }
    return new ContentTypes(types);
  }

  boolean nameMacros() {
    return types.stream()
        .anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"));
  }
}
