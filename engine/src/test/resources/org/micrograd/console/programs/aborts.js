// What aborts, and events of the web.
const show = (...all) => console.log(...all);
const controller = new AbortController(), {signal} = controller;
show(controller, signal, signal.aborted, signal.reason);
signal.onabort = (e) => show('on', e.type, e.target === signal);
signal.addEventListener('abort', () => show('once'), {once: true});
const gone = () => show('gone');
signal.addEventListener('abort', gone);
signal.removeEventListener('abort', gone);
signal.addEventListener('abort', {handleEvent: (e) => show('handled', e instanceof Event)});
controller.abort();
controller.abort('again');
show(signal.aborted, signal.reason.name, signal.reason.message, signal.reason.code, signal.reason instanceof DOMException, signal.reason instanceof Error);
for (const reason of [undefined, null, 0, 'why', new RangeError('r')]) {
  try { AbortSignal.abort(reason).throwIfAborted(); } catch (e) { show(String(e)); }
}
show(AbortSignal.any([]).aborted, AbortSignal.any([new AbortController().signal, AbortSignal.abort(3)]).reason);
const a = new AbortController(), b = new AbortController(), any = AbortSignal.any([a.signal, b.signal]);
b.abort('b');
a.abort('a');
show(any.aborted, any.reason);
try { new AbortSignal(); } catch (e) { show(e.name, e.code, e.message); }
const target = new EventTarget(), heard = [];
target.addEventListener('x', (e) => { heard.push(1); e.preventDefault(); });
target.addEventListener('x', (e) => { heard.push(2); e.stopImmediatePropagation(); });
target.addEventListener('x', () => heard.push(3));
show(target.dispatchEvent(new Event('x', {cancelable: true})), target.dispatchEvent(new Event('y')), heard);
const d = new DOMException('m', 'NotFoundError');
show(d.name, d.code, d.message, String(d), String(new DOMException()), Object.prototype.toString.call(controller));
const {setTimeout: sleep} = require('timers/promises');
(async () => {
  const c = new AbortController();
  setTimeout(() => c.abort(), 1);
  try { await sleep(60000, 'x', {signal: c.signal}); } catch (e) { show(e.name, e.code, e.message); }
  try { await sleep(1, 'x', {signal: AbortSignal.abort()}); } catch (e) { show(e.name, e.code); }
  const late = AbortSignal.timeout(1);
  await sleep(30);
  show(late.aborted, late.reason.name, late.reason.message, late.reason.code);
  const bytes = new ArrayBuffer(8), moved = structuredClone({bytes}, {transfer: [bytes]});
  show(bytes.byteLength, moved.bytes.byteLength);
  try { structuredClone(); } catch (e) { show(e.name, e.code); }
})();
