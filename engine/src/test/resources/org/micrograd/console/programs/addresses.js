// The older half of url, and querystring.
const url = require('url'), querystring = require('querystring');
const t = (f) => { try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); } };
for (const text of ['http://user:pw@host.com:8080/p/a/t/h?query=string#hash', '/a/b?x=1&y=2#z', 'HTTP://Example.COM', 'https://a.b/c d?e f', 'mailto:a@b.c', 'file:///tmp/x', 'a/b', '', '?x', '#h', '//host/path', 'http://a.b?x=1', 'javascript:alert(1)', 'http://x:80', 'ftp://h/%20', 'http://h/a?b?c#d#e']) t(() => JSON.stringify(url.parse(text)));
t(() => url.parse('//host/path', false, true).hostname);
t(() => url.parse('/a?x=1&y=2&x=3', true).query);
t(() => url.parse('/a', true).query);
t(() => url.parse(5));
for (const from of [{protocol: 'https', hostname: 'e.com', pathname: '/x', query: {a: 1, b: ['c', 'd']}}, {host: 'h:1', pathname: 'p', search: 'q=1', hash: 'x'}, {pathname: '/only'}, {protocol: 'mailto:', pathname: 'a@b.c'}, {protocol: 'http', auth: 'u:p', hostname: 'h', port: 99}, {slashes: true, host: 'h'}]) t(() => url.format(from));
t(() => url.format(new URL('http://u:p@h/x?y#z'), {auth: false, fragment: false, search: false}));
t(() => url.format('http://H/a b'));
for (const [from, to] of [['http://a.com/b/c', '../d'], ['/one/two/three', 'four'], ['http://example.com/', '/one'], ['http://example.com/one', 'http://other/two'], ['/a', '?q=1']]) t(() => url.resolve(from, to));
t(() => url.parse('http://a/b').format());
for (const text of ['a=1&b=2', 'a=1&a=2&a=3', '', 'x', '=y', 'a=b=c', 'a=%20+&%zz=1', '&&a=1&']) t(() => querystring.parse(text));
t(() => querystring.parse('a:1;b:2', ';', ':'));
t(() => querystring.parse('a=1&b=2&c=3', null ?? '&', '=', {maxKeys: 2}));
for (const from of [{a: 1, b: 'x y', c: [1, 'z'], d: true, e: null, f: undefined, g: {}, h: NaN, i: 5n}, {}, 'text', null]) t(() => querystring.stringify(from));
t(() => querystring.stringify({a: 1, b: 'q&'}, ';', ':'));
t(() => [querystring.escape('a b&c'), querystring.unescape('a%20b'), querystring.encode({x: 1}), querystring.decode('x=1').x]);
