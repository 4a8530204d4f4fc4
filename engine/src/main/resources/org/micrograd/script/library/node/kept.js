// What an error has besides its sentence and its trace, as node shows it behind them. Evaluated when an error ends what was typed.
// All contexts share this code: it must not use an operator on Values (see Sources).
(function (inspect) {
  'use strict';
  const {create, defineProperty, getOwnPropertyDescriptors, getPrototypeOf} = Object;

  /** The error with some of its properties, and without a trace. */
  function bare(error, properties) {
    const made = create(getPrototypeOf(error), {...properties, stack: {value: Error.prototype.toString.call(error), configurable: true}});
    for (const key of Reflect.ownKeys(properties)) if (properties[key].value === error) defineProperty(made, key, {value: made});
    return made;
  }

  /** " { code: 'E1' }", or "". */
  return (error) => {
    const all = getOwnPropertyDescriptors(error), {message, name} = all;
    const alone = inspect(bare(error, {...(message && {message}), ...(name && {name})})), shown = inspect(bare(error, all)).replace(/^<ref \*\d+> /, '');
    return shown.startsWith(alone) ? shown.slice(alone.length) : '';
  };
})
