import { type TransformFailure, transformSync } from 'esbuild';
import type { Project } from './project';

/** A .json file as text, for places in it, and as value. */
export interface JsonFile<T> {
  file: string;
  text: string;
  value: T;
}

/** Reads a .json file that exists; a syntax error is added to the project. */
export function readJson<T extends object>(
  project: Project,
  file: string,
): JsonFile<T> | undefined {
  const text = project.files.read(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    project.error(file, ...whatIsWrong(text, error as Error));
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    project.error(file, 'Expected an object, { ... }.', text, { line: 1, column: 1 });
    return undefined;
  }
  return { file, text, value: value as T };
}

/** JSON.parse of Node 20 does not always give the position; esbuild's parser does. */
function whatIsWrong(
  text: string,
  error: Error,
): [string, string?, { line: number; column: number }?] {
  if (text.trim() === '') return ['The file is empty; it needs at least {}.'];
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' });
  } catch (failure) {
    const first = (failure as TransformFailure).errors[0];
    if (first?.location) {
      const { line, column } = first.location;
      return [first.text, text, { line, column: column + 1 }];
    }
  }
  return [error.message];
}
