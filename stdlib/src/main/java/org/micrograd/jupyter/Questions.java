package org.micrograd.jupyter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;
import org.dflib.jjava.jupyter.messages.request.IsCompleteRequest;
import org.dflib.jjava.jupyter.messages.request.KernelInfoRequest;
import org.micrograd.jsr223.Factory;
import org.micrograd.script.language.Language;
import org.micrograd.session.Completion;
import org.micrograd.session.Session;

/** What a frontend asks between cells. */
final class Questions {
  /** Does something on the thread of the scripts. */
  interface OnScripts {
    <T> T run(Callable<T> action);
  }

  private final Session session;
  private final History history;
  private final OnScripts scripts;

  Questions(Session session, History history, OnScripts scripts) {
    this.session = session;
    this.history = history;
    this.scripts = scripts;
  }

  /** Replies that something is well. */
  static void answer(ShellReplyEnvironment env, MessageType<?> type, Map<String, ?> content) {
    Map<String, Object> reply = new LinkedHashMap<>(content);
    reply.put("status", "ok");
    env.setBusyDeferIdle();
    env.reply(Channels.message(env.getContext(), type, reply));
  }

  void info(ShellReplyEnvironment env, Message<KernelInfoRequest> request) {
    Language language = session.language();
    String name = language.title().toLowerCase(Locale.ROOT);
    String version = new Factory.JavaScript().getEngineVersion();
    Map<String, Object> spoken = new LinkedHashMap<>();
    spoken.put("name", name);
    spoken.put("version", language.standard());
    spoken.put("mimetype", language.mediaType());
    spoken.put("file_extension", "." + language.fileExtension());
    spoken.put("pygments_lexer", name);
    spoken.put("codemirror_mode", name);
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("protocol_version", Header.PROTOCOL_VERISON);
    info.put("implementation", "micrograd");
    info.put("implementation_version", version);
    info.put("language_info", spoken);
    info.put("banner", "micrograd " + version + ", " + language.title());
    info.put("help_links", List.of());
    answer(env, MessageType.KERNEL_INFO_REPLY, info);
  }

  void complete(ShellReplyEnvironment env, Message<CompleteRequest> request) {
    String code = request.getContent().getCode();
    String text = code.substring(0, at(code, request.getContent().getCursorPos()));
    Completion.Found found = scripts.run(() -> session.completion().of(text));
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("matches", found.words().stream().map(Completion.Word::text).toList());
    int start = found.words().isEmpty() ? text.length() : found.start();
    reply.put("cursor_start", text.codePointCount(0, start));
    reply.put("cursor_end", text.codePointCount(0, text.length()));
    reply.put("metadata", Map.of());
    answer(env, MessageType.COMPLETE_REPLY, reply);
  }

  /** Frontends count characters, Java some of them twice. */
  private static int at(String code, int characters) {
    int all = code.codePointCount(0, code.length());
    return code.offsetByCodePoints(0, Math.max(0, Math.min(characters, all)));
  }

  void inspect(ShellReplyEnvironment env, Message<InspectRequest> request) {
    String code = request.getContent().getCode();
    int at = at(code, request.getContent().getCursorPos());
    boolean all = request.getContent().getDetailLevel() > 0;
    String name = AskedName.at(session.language().lexis(), code, at);
    String text = name.isEmpty() ? null : scripts.run(() -> session.layout(name, all));
    answer(
        env,
        MessageType.INSPECT_REPLY,
        Map.of(
            "found",
            text != null,
            "data",
            text == null ? Map.of() : Map.of("text/plain", text),
            "metadata",
            Map.of()));
  }

  void isComplete(ShellReplyEnvironment env, Message<IsCompleteRequest> request) {
    String code = request.getContent().getCode();
    int indent = scripts.run(session.typed(code)::indentBelow);
    String status = indent >= 0 ? "incomplete" : indent == -1 ? "complete" : "invalid";
    Map<String, Object> reply = new LinkedHashMap<>();
    if (indent >= 0) {
      reply.put("indent", " ".repeat(indent));
    }
    env.setBusyDeferIdle();
    reply.put("status", status);
    env.reply(Channels.message(env.getContext(), MessageType.IS_COMPLETE_REPLY, reply));
  }

  void history(ShellReplyEnvironment env, Message<HistoryRequest> request) {
    answer(env, MessageType.HISTORY_REPLY, Map.of("history", history.rows(request.getContent())));
  }
}
