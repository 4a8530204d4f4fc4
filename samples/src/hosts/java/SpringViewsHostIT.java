import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.view.script.ScriptTemplateConfigurer;
import org.springframework.web.servlet.view.script.ScriptTemplateView;

/** Spring MVC: views that a script renders from a template and a model. */
class SpringViewsHostIT {
  /** What a page shows. */
  public record Item(String name, double price) {}

  private static final String JAVASCRIPT =
      """
      function render(template, model, context) {
        const rows = model.items.map(item => `${item.name()}: ${item.price().toFixed(2)}`);
        const total = model.get('items').stream().mapToDouble(item => item.price()).sum();
        const x = value(3);
        x.mul(x).backward();
        return template.replace('{title}', model.title).replace('{rows}', rows.join(', '))
          .replace('{total}', total).replace('{grad}', x.grad).replace('{url}', context.url);
      }
      """;

  private static final String PYTHON =
      """
      def render(template, model, context):
          rows = ', '.join(f'{item.name()}: {item.price():.2f}' for item in model['items'])
          x = Value(3.0)
          (x * x).backward()
          return (template.replace('{title}', model['title']).replace('{rows}', rows)
              .replace('{total}', str(sum(item.price() for item in model['items'])))
              .replace('{grad}', f'{x.grad:g}').replace('{url}', context.url))
      """;

  /** A context whose files are texts. */
  private static final class Texts extends GenericApplicationContext {
    private final Map<String, String> files;

    Texts(Map<String, String> files) {
      this.files = files;
    }

    @Override
    public Resource getResource(String location) {
      String text = files.get(location);
      return text == null
          ? super.getResource(location)
          : new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String page(String language, String script, boolean shared) throws Exception {
    try (Texts context =
        new Texts(Map.of("render", script, "page.html", "{title} {rows} {total} {grad} {url}"))) {
      ScriptTemplateConfigurer configurer = new ScriptTemplateConfigurer("micrograd-" + language);
      configurer.setScripts("render");
      configurer.setRenderFunction("render");
      configurer.setSharedEngine(shared);
      context.registerBean(ScriptTemplateConfigurer.class, () -> configurer);
      context.refresh();
      ScriptTemplateView view = new ScriptTemplateView("page.html");
      view.setApplicationContext(context);
      MockHttpServletResponse response = new MockHttpServletResponse();
      Map<String, Object> model =
          Map.of(
              "title",
              "Bill",
              "items",
              new ArrayList<>(List.of(new Item("tea", 2.5), new Item("jam", 4))));
      view.render(model, new MockHttpServletRequest(), response);
      return response.getContentAsString();
    }
  }

  @ParameterizedTest
  @CsvSource({"js, true", "js, false", "python, true", "python, false"})
  void areRendered(String language, boolean shared) throws Exception {
    String script = language.equals("js") ? JAVASCRIPT : PYTHON;
    String expected = "Bill tea: 2.50, jam: 4.00 6.5 6 page.html";
    assertEquals(expected, page(language, script, shared));
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void sayWhatFails(String language) {
    String script =
        language.equals("js")
            ? "function render(template, model) { return model.items.nothing(); }"
            : "def render(template, model, context):\n    return model['items'].nothing()";
    Exception e = assertThrows(Exception.class, () -> page(language, script, true));
    Throwable cause = e;
    while (cause.getCause() != null && !String.valueOf(cause.getMessage()).contains("nothing")) {
      cause = cause.getCause();
    }
    assertTrue(cause.getMessage().contains("nothing"), cause.getMessage());
  }
}
