// Packages as require finds them: by folder, by main, by exports with conditions and patterns, its own.
for (const name of ['plain', 'plain/more', 'plain/more.js', 'main-only', '@some/scoped', 'mapped', 'mapped/part/a', 'mapped/fixed.js', 'mapped/cond', 'here/own', '#inner', '#dep',
  'nowhere', 'plain/nothing', 'mapped/lib/a.js', 'mapped/part/secret', '@some/scoped/it.js', '#other']) {
  try {
    console.log(name, require(name).name);
  } catch (e) {
    console.log(name, e.code);
  }
}
// A package of ES modules says what it is to who requires it.
console.log(require('named')(2), require('named').of, Object.keys(require('named')));
