package org.micrograd.jupyter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;

/** The cells that a kernel has run. */
final class History {
  /** A kernel knows its own session only. */
  private static final int SESSION = 1;

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(int number, String code, String answer) {
    List<Object> row(boolean withAnswer) {
      List<Object> pair = new ArrayList<>(List.of(code));
      pair.add(answer);
      return List.of(SESSION, number, withAnswer ? pair : code);
    }
  }

  /** Keeps a cell; the answer may be null. */
  void add(int number, String code, String answer) {
    entries.add(new Entry(number, code, answer == null ? "" : answer));
  }

  /** The rows that a request asks for. */
  List<List<Object>> rows(HistoryRequest request) {
    Stream<Entry> found =
        switch (request) {
          case HistoryRequest.Range range -> range(range);
          case HistoryRequest.Search search ->
              last(search(search), search.getMaxReturnLength()).stream();
          case HistoryRequest.Tail tail -> last(entries, tail.getMaxReturnLength()).stream();
          default -> Stream.of();
        };
    return found.map(entry -> entry.row(request.includeOutput())).toList();
  }

  private Stream<Entry> range(HistoryRequest.Range range) {
    boolean here = range.getSessionIndex() == 0 || range.getSessionIndex() == SESSION;
    int stop = range.getStop() == 0 ? Integer.MAX_VALUE : range.getStop();
    return entries.stream()
        .filter(entry -> here && entry.number() >= range.getStart() && entry.number() < stop);
  }

  private List<Entry> search(HistoryRequest.Search search) {
    String pattern = search.getPattern() == null ? "*" : search.getPattern();
    Predicate<String> matches =
        Pattern.compile(
                Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"),
                Pattern.DOTALL)
            .asMatchPredicate();
    List<Entry> found = entries.stream().filter(entry -> matches.test(entry.code())).toList();
    if (!search.filterUnique()) {
      return found;
    }
    Map<String, Entry> last = new LinkedHashMap<>();
    found.forEach(entry -> last.put(entry.code(), entry));
    return List.copyOf(last.values());
  }

  private static List<Entry> last(List<Entry> all, int n) {
    return n <= 0 ? all : all.subList(Math.max(0, all.size() - n), all.size());
  }
}
