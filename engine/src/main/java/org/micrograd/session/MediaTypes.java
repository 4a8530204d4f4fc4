package org.micrograd.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.micrograd.draw.Picture;
import org.micrograd.io.Xml;

/** Values by media types, as notebooks want them. */
final class MediaTypes {
  /** What a picture's page is given, as it tells no size. */
  private static final int PAGE_HEIGHT = 480;

  private MediaTypes() {}

  /**
   * A value by media types; bytes are written as text.
   *
   * @param said what the value's own class says
   */
  static Map<String, Object> of(Answer answer, Map<?, ?> said) {
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("text/plain", answer.text());
    Map<Object, Object> more = new LinkedHashMap<>();
    if (answer.value() instanceof Picture picture) {
      more.putAll(picture.mimeBundle());
      if (picture.formats().contains("html")) {
        more.put("text/html", frame(new String(picture.bytes("html"), StandardCharsets.UTF_8)));
      }
    }
    more.putAll(said);
    if (answer.value() instanceof Picture picture) {
      // The text of who made the picture says more than its own.
      more.remove("text/plain", picture.toString());
    }
    more.forEach((type, data) -> bundle.put(type.toString(), text(data)));
    return bundle;
  }

  private static Object text(Object data) {
    return data instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : data;
  }

  /** A page in a page. */
  private static String frame(String page) {
    return "<iframe srcdoc=\"%s\" style=\"width: 100%%; height: %dpx; border: 0\"></iframe>"
        .formatted(Xml.escaped(page), PAGE_HEIGHT);
  }
}
