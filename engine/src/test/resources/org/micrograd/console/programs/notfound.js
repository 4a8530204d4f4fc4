// What require does not find.
for (const name of ['nowhere', './nowhere', 'node:nowhere', '@a/b', 'nowhere/sub.js', '', './', '#x', 5, null, {}]) {
  try { require(name); } catch (e) { console.log(name, '|', e.name, e.code, '|', e.message.split('\n')[0], '|', Object.keys(e)); }
}
import('nowhere').catch((e) => console.log(e.code, e.message.replaceAll(__dirname + '/', '')));
