/** An error that keeps a Mini Program from running, with its place. */
export interface BuildError {
  /** Relative to the project folder, with forward slashes. */
  file: string;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  /** 1-based. */
  column?: number;
  message: string;
  /** The lines around the place, with a caret under it. */
  frame?: string;
}

/** A place in a text, 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** The position of a character offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}

/** The position of the last of `needles`, each searched after the one before. */
export function positionOf(text: string, ...needles: string[]): Position | undefined {
  let offset = 0;
  for (const needle of needles) {
    const found = text.indexOf(needle, offset);
    if (found < 0) return undefined;
    offset = found;
  }
  return positionAt(text, offset);
}

/** The line meant, two lines before and one after it, with a caret. */
export function codeFrame(text: string, { line, column }: Position): string {
  const lines = text.split(/\r?\n/);
  const last = Math.min(line + 1, lines.length);
  const width = String(last).length;
  const out: string[] = [];
  for (let n = Math.max(1, line - 2); n <= last; n++) {
    out.push(`${n === line ? '>' : ' '} ${String(n).padStart(width)} | ${lines[n - 1] ?? ''}`);
    if (n === line) {
      const indent = (lines[n - 1] ?? '').slice(0, column - 1).replace(/[^\t]/g, ' ');
      out.push(`  ${' '.repeat(width)} | ${indent}^`);
    }
  }
  return out.join('\n');
}

/** `pages/home/home.wxml:3:5: message` and the code frame below it, for a terminal; without a file, only the message. */
export function formatError({ file, line, column, message, frame }: BuildError): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place && `${place}: `}${message}${frame ? `\n${frame}` : ''}`;
}
