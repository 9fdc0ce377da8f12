import type { BuildError } from '../build';

/** The page that stands in for the app while it does not compile. */
export function errorPage(errors: BuildError[]): string {
  const items = errors.map(({ file, line, column, message, frame }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    return `<li>
  ${place && `<h2>${escape(place)}</h2>`}
  <p>${escape(message)}</p>
  ${frame ? `<pre>${escape(frame)}</pre>` : ''}
</li>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>It does not compile</title>
    <link rel="icon" href="data:," />
    <style>
      :root { color-scheme: light dark; }
      body { max-width: 56rem; margin: 3rem auto; padding: 0 1.25rem; font: 1rem/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.25rem; }
      ul { padding: 0; list-style: none; }
      li { margin: 1.5rem 0; padding: 1rem 1.25rem; border-left: 4px solid #e64340; background: #e6434014; }
      h2 { margin: 0; font: 600 1rem ui-monospace, monospace; overflow-wrap: anywhere; }
      p { margin: 0.5rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
      pre { margin: 0.75rem 0 0; overflow-x: auto; font: 0.875rem/1.5 ui-monospace, monospace; }
    </style>
  </head>
  <body>
    <h1>${errors.length === 1 ? 'This keeps' : `These ${errors.length} keep`} the Mini Program from running</h1>
    <ul id="errors">${items.join('\n')}</ul>
    <p>Save the file once it is right; the app comes back by itself.</p>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
