/** The shape of WeChat's asynchronous functions: callbacks or a promise. */
import { isStopped } from '../environment/stopped';
import { callRefusal } from './check-parameters';

type Result = Record<string, unknown> | void | undefined;
interface Callbacks {
  success?(result: object): void;
  fail?(error: object): void;
  complete?(result: object): void;
}
export type Api = (options?: never) => unknown;

/** The reason of a failure, `name:fail …`; and `errno`-like fields an API may add. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly fields: object = {},
  ) {
    super(message);
  }
}

/** Calls that return no promise in WeChat: without callbacks their result is lost. */
const CALLBACKS_ONLY = new Set(
  `openOfficialAccountProfile openOfficialAccountChat openOfficialAccountArticle`.split(' '),
);

/**
 * Makes `wx.<name>`: `run` returns (or promises) the fields beside `errMsg`, and throws to fail.
 * With a callback the function returns undefined; without one, a promise.
 */
export function asyncApi<O = Record<string, unknown>>(
  name: string,
  run: (options: O) => Result | Promise<Result>,
): Api {
  return ((options: (O & Callbacks) | undefined) => {
    const given = (options ?? {}) as O & Callbacks;
    const { success, fail, complete } = given;
    const refused = callRefusal(name, options);
    const job = Promise.resolve()
      .then(() => {
        if (isStopped()) return new Promise<never>(() => undefined);
        if (!refused) return run(given);
        const { reason, ...fields } = refused;
        throw new ApiError(`${name}:fail ${reason}`, fields);
      })
      .then((result) => ({ errMsg: `${name}:ok`, ...result }));
    if (!success && !fail && !complete && !CALLBACKS_ONLY.has(name))
      return job.catch((error: unknown) => reject(name, error));
    job.then(
      (result) => {
        success?.(result);
        complete?.(result);
      },
      (error: unknown) => {
        const failure = failureOf(name, error);
        fail?.(failure);
        complete?.(failure);
      },
    );
    return undefined;
  }) as Api;
}

function failureOf(name: string, error: unknown): { errMsg: string } {
  const message = error instanceof Error ? error.message : String(error);
  const errMsg = message.startsWith(`${name}:`) ? message : `${name}:fail ${message}`;
  return { errMsg, ...(error instanceof ApiError ? error.fields : {}) };
}

function reject(name: string, error: unknown): never {
  throw failureOf(name, error);
}

/** An API that does nothing and reports success. */
export const noopApi = (name: string): [string, Api] => [name, asyncApi(name, () => undefined)];

/** An API that can only fail here, with the reason. */
export const failingApi = (name: string, reason: string, fields?: object): [string, Api] => [
  name,
  asyncApi(name, () => {
    throw new ApiError(`${name}:fail ${reason}`, fields);
  }),
];
