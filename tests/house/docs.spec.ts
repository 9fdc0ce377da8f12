import path from 'node:path';
import { textOf, trackedFiles } from '../support/trackedFiles';

const files = trackedFiles();
const isThere = (named: string, from: string): boolean =>
  ['', 'miniprogram', path.posix.dirname(from)].some((root) => {
    const full = path.posix.join(root, named).replace(/\/$/, '');
    return files.some((file) => file === full || file.startsWith(`${full}/`));
  });

/** What a document names as a file or a folder of the repository: in backquotes, or as a link. */
const namedIn = (document: string): string[] =>
  [...textOf(document).matchAll(/`([\w./-]+(?:\.(?:ts|json|wxml|wxss|md)|\/))`|\]\(([\w./-]+)\)/g)]
    .map(([, quoted, linked]) => quoted ?? linked ?? '')
    .filter((it) => /\w\/\w/.test(it));

test.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md'])(
  'what %s names is there',
  (document) => {
    const named = namedIn(document);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((it) => !isThere(it, document))).toEqual([]);
  },
);

test.each([
  ['README.md', 'CONTRIBUTING.md'],
  ['README.md', 'docs/architecture.md'],
  ['README.md', 'docs/glossary.md'],
])('%s links %s', (document, to) => {
  expect(textOf(document)).toContain(`](${to})`);
});
