// Dates as node writes them: with the whole name of the time zone, and a plain space before AM and PM. Evaluated when a script file
// or a console starts. All contexts share this code: it must not use an operator on Values (see Sources).
(function () {
  'use strict';

  const define = (on, name, make) => {
    const plain = on[name], value = make(plain);
    Object.defineProperty(on, name, {value: {[name](...all) { return value.call(this, ...all); }}[name], writable: true, enumerable: false, configurable: true});
  };

  let namer;
  function zone(date) {
    namer ??= new Intl.DateTimeFormat('en-US', {timeZoneName: 'long'});
    const name = namer.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value;
    return name === undefined || name === 'Greenwich Mean Time' && namer.resolvedOptions().timeZone !== 'Europe/London' ? 'Coordinated Universal Time' : name;
  }
  for (const name of ['toString', 'toTimeString']) {
    define(Date.prototype, name, (plain) => function () {
      const text = plain.call(this);
      return text.replace(/\([^()]*\)$/, () => `(${zone(this)})`);
    });
  }
  for (const name of ['toLocaleString', 'toLocaleTimeString']) {
    define(Date.prototype, name, (plain) => function (...all) { return plain.apply(this, all).replace(/\u202f/g, ' '); });
  }
  const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {...format, get() {
    const plain = format.get.call(this);
    return (date) => plain(date).replace(/\u202f/g, ' ');
  }});
})
