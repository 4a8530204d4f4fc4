package org.micrograd.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/**
 * The text of a function and of all that it may call by a name: definitions in its own source, and
 * functions that its globals hold. More than it calls, where names are used twice, never less.
 */
final class ReachedTexts {
  /** Texts after which no others are looked for. */
  private static final int MOST = 300;

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*");

  private static final Pattern MEMBER =
      Pattern.compile("(?<!\\.\\s?)(%1$s)\\s*\\??\\.\\s*(%1$s)".formatted(NAME));

  private final Value function;
  private final boolean isPython;

  /** By source: its definitions. */
  private final Map<Source, Definitions> sources = new HashMap<>();

  private final Set<String> texts = new HashSet<>();
  private final StringBuilder all = new StringBuilder();

  /** A text whose names are to be followed, and where they are defined. */
  private record Reached(String text, Source source) {}

  private final Deque<Reached> open = new ArrayDeque<>();

  private ReachedTexts(Value function) {
    this.function = function;
    this.isPython = function.getSourceLocation().getSource().getLanguage().equals("python");
  }

  /** All texts of a function that has a source, its own first. */
  static String of(Value function) {
    ReachedTexts reached = new ReachedTexts(function);
    reached.add(function);
    Set<String> names = new HashSet<>();
    while (!reached.open.isEmpty() && reached.texts.size() < MOST) {
      Reached next = reached.open.remove();
      for (MatchResult name : NAME.matcher(next.text).results().toList()) {
        if (names.add(name.group())) {
          reached.follow(name.group(), next.source);
        }
      }
      MEMBER.matcher(next.text).results().forEach(m -> reached.member(m.group(1), m.group(2)));
    }
    return reached.all.toString();
  }

  private void add(Value found) {
    SourceSection section = found.getSourceLocation();
    if (UserSources.isOurs(section)) {
      add(section.getCharacters().toString(), section.getSource());
    }
  }

  private void add(String text, Source source) {
    if (texts.add(text)) {
      all.append(text).append('\n');
      open.add(new Reached(text, source));
    }
  }

  private void follow(String name, Source source) {
    sources
        .computeIfAbsent(source, s -> Definitions.of(s.getCharacters().toString(), isPython))
        .texts(name)
        .forEach(text -> add(text, source));
    Value global = global(name);
    if (global != null && global.canExecute()) {
      add(global);
    }
  }

  /** Follows a function that an object of the globals has: of a module, or a method. */
  private void member(String name, String member) {
    Value global = global(name);
    if (global != null && !global.isHostObject() && global.hasMember(member)) {
      Value found = global.getMember(member);
      if (found.canExecute()) {
        add(found);
      }
    }
  }

  /** What a name of the function's globals is; null for none. */
  private Value global(String name) {
    if (!isPython) {
      return function.getContext().getBindings("js").getMember(name);
    }
    Value globals = function.getMember("__globals__");
    return globals != null && globals.hasHashEntries() ? globals.getHashValue(name) : null;
  }

  /** Where the names of a source are defined. */
  private record Definitions(String text, boolean isPython, Map<String, List<Integer>> places) {
    private static final Pattern IN_JAVASCRIPT =
        Pattern.compile(
            "\\b(?:function\\s*\\*?|class)\\s+([\\p{L}_$][\\p{L}\\p{Nd}_$]*)"
                + "|([\\p{L}_$][\\p{L}\\p{Nd}_$]*)\\s*[=:](?![=>])"
                + "|([\\p{L}_$][\\p{L}\\p{Nd}_$]*)\\s*\\([^;{}()]*\\)\\s*\\{");

    private static final Pattern IMPORT = Pattern.compile("\\bimport\\b([^;'\"]*)from\\s*['\"]");

    private static final Pattern IN_PYTHON =
        Pattern.compile(
            "\\b(?:def|class)\\s+([\\p{L}_][\\p{L}\\p{Nd}_]*)"
                + "|([\\p{L}_][\\p{L}\\p{Nd}_]*)\\s*(?::[^\\n=]*)?=(?!=)");

    static Definitions of(String text, boolean isPython) {
      Definitions all = new Definitions(text, isPython, new HashMap<>());
      Matcher matcher = (isPython ? IN_PYTHON : IN_JAVASCRIPT).matcher(text);
      while (matcher.find()) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
          if (matcher.group(group) != null) {
            all.put(matcher.group(group), matcher.start());
          }
        }
      }
      Matcher imports = IMPORT.matcher(text);
      while (!isPython && imports.find()) {
        for (MatchResult name : NAME.matcher(imports.group(1)).results().toList()) {
          all.put(name.group(), imports.start());
        }
      }
      return all;
    }

    private void put(String name, int place) {
      places.computeIfAbsent(name, _ -> new ArrayList<>()).add(place);
    }

    List<String> texts(String name) {
      return places.getOrDefault(name, List.of()).stream()
          .map(from ->
              text.substring(from, isPython ? blockEnd(from) : DefinitionEnd.of(text, from)))
          .toList();
    }

    /** Behind the lines that are indented below that where a definition begins. */
    private int blockEnd(int from) {
      int line = text.lastIndexOf('\n', from) + 1;
      int indent = indent(line);
      int end = DefinitionEnd.of(text, from);
      while (end < text.length()) {
        int next = Math.min(text.length(), end + 1);
        boolean isBlank =
            next == text.length() || "\n\r#".indexOf(text.charAt(next + indent(next))) >= 0;
        if (!isBlank && indent(next) <= indent) {
          return end;
        }
        int newline = text.indexOf('\n', next);
        end = newline < 0 ? text.length() : newline;
      }
      return end;
    }

    private int indent(int line) {
      int at = line;
      while (at + 1 < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      return at - line;
    }
  }
}
