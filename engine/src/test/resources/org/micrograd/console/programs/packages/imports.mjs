// Packages as import finds them.
import plain from 'plain';
import {name as only} from 'main-only';
import seven, {name as mapped} from 'mapped';
import {name as scoped} from '@some/scoped';
import {name as part} from 'mapped/part/a';
import {name as cond} from 'mapped/cond';
import {name as modern} from 'modern';
import {name as inner} from '#inner';
console.log(plain.name, only, seven, mapped, scoped, part, cond, modern, inner);
console.log((await import('plain')).default.name);
