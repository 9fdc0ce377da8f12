import { isJourneyEvent } from '../domain/isJourneyEvent';
import type { JourneyEvent } from '../domain/events';
import { applyEvents, rebuildState } from '../domain/eventHistory';
import { initialState, type State } from '../domain/state';
import type { Storage } from '../services/storage';

/**
 * The journey on the phone: events in numbered chunks, so that a save writes only the newest, and a head
 * with the state before one of them, so that opening reads only from there.
 *
 *   journey/1/log/<n>   JourneyEvent[]          the truth
 *   journey/1/head      { chunk, state, sum }   a shortcut to it
 *
 * The 1 is the version of the format: an app that does not know a later one leaves its keys alone. A
 * chunk that cannot be read is not written over either: the next event begins a new one after it.
 *
 * The same program may be open twice over one storage, as in two tabs of a browser. A log whose newest
 * chunk is no longer what it last read or wrote is opened anew before anything is appended.
 */
export interface EventLog {
  /** Whether somebody else has written since. Throws when the phone cannot read what it kept. */
  isOutdated(): boolean;
  /** Saves all the events, after all others, or none; `before` is the state that they change. Throws when the phone refuses. */
  append(events: readonly JourneyEvent[], before: State): void;
  /** Every event that can be read, oldest first. */
  all(): JourneyEvent[];
}

export interface OpenedLog {
  log: EventLog;
  state: State;
  setAside: SetAside | null;
}

/** Why a part of what was saved could not be read and was set aside. */
export type SetAside = 'damaged' | 'newer';

const VERSION = 1;
const HEAD = 'journey/1/head';
const chunkKey = (chunk: number) => `journey/1/log/${chunk}`;
const EVENTS_IN_A_CHUNK = 50;
/** What storage reads as where something stands that WeChat cannot read, as text. */
const UNREADABLE = 'null';

interface Head {
  chunk: number;
  state: State;
  sum: number;
}

/** Reads what is saved, and writes nothing. */
export function openEventLog(storage: Storage): OpenedLog {
  const head = readHead(storage);
  const recent = readChunks(storage, head.chunk);
  // What was gone back to may lie before the head.
  const back = recent.events.some(isStepBack);
  const { events, last, newest, tail, damaged } = back ? readChunks(storage, 0) : recent;
  return {
    log: new ChunkedLog(
      storage,
      last,
      damaged || back ? null : tail,
      newest === undefined ? head.saved : newest,
      keysIn(storage) !== null,
    ),
    state: back ? rebuildState(events) : applyEvents(events, head.state),
    setAside: holdsNewer(storage) ? 'newer' : damaged ? 'damaged' : null,
  };
}

/**
 * Forgets the whole journey, also what was set aside. Newest first, so that an app killed half-way
 * finds a shorter journey and not one with a hole. Throws when the phone refuses.
 */
export function eraseEventLog(storage: Storage): void {
  storage.remove(HEAD);
  for (const chunk of chunksIn(storage).reverse()) storage.remove(chunkKey(chunk));
  for (const key of storage.keys()) if (key.startsWith('journey/')) storage.remove(key);
}

class ChunkedLog implements EventLog {
  /** What stood in the newest chunk, as text; in the head, where that chunk was not written yet. */
  private seen: string | undefined;

  constructor(
    private readonly storage: Storage,
    private chunk: number,
    /** What the newest chunk holds; `null` when it must not be written over. */
    private tail: readonly JourneyEvent[] | null,
    newest: unknown,
    /** Whether the phone could say which chunks there are; nothing is appended to a log that may have others. */
    private readonly listed: boolean,
  ) {
    this.seen = JSON.stringify(newest);
  }

  isOutdated(): boolean {
    if (!this.listed) {
      this.storage.keys();
      return true;
    }
    const { storage, chunk, seen } = this;
    const there = storage.read(chunkKey(chunk));
    const newest = JSON.stringify(there === undefined ? storage.read(HEAD) : there);
    if (newest === UNREADABLE && seen !== UNREADABLE) throw new Error('getStorageSync:fail');
    return newest !== seen || storage.read(chunkKey(chunk + 1)) !== undefined;
  }

  append(events: readonly JourneyEvent[], before: State): void {
    if (this.tail && this.tail.length < EVENTS_IN_A_CHUNK) {
      this.save(this.chunk, [...this.tail, ...events]);
    } else {
      const chunk = this.chunk + 1;
      const head: Head = { chunk, state: before, sum: sumOf(chunk, before) };
      this.storage.write(HEAD, head);
      this.save(chunk, events);
    }
  }

  all(): JourneyEvent[] {
    return readChunks(this.storage, 0).events;
  }

  private save(chunk: number, events: readonly JourneyEvent[]): void {
    this.storage.write(chunkKey(chunk), events);
    this.chunk = chunk;
    this.seen = JSON.stringify(events);
    // What was gone back to is in no chunk: the next one begins after a head that has it.
    // Stryker disable next-line MethodExpression: a step back is saved alone
    this.tail = events.some(isStepBack) ? null : events;
  }
}

/** A head that is lost, or is not ours, costs time and no events: the chunks are read from the first. */
function readHead(storage: Storage): Pick<Head, 'chunk' | 'state'> & { saved: unknown } {
  const saved = storage.read(HEAD);
  const { chunk, state, sum } = (saved ?? {}) as Head;
  return sum === sumOf(chunk, state)
    ? { chunk, state, saved }
    : { chunk: 0, state: initialState, saved };
}

/** Tells a head that this app wrote from a damaged one, a foreign one, and one whose state has other fields (FNV-1a). */
function sumOf(chunk: number, state: State): number {
  const text = JSON.stringify([Object.keys(initialState), chunk, state]);
  let sum = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 16_777_619);
  return sum;
}

/** What can be read from chunk `first` on. `damaged`: that is not all that was saved. */
function readChunks(storage: Storage, first: number) {
  const numbers = chunksIn(storage).filter((chunk) => chunk >= first);
  const chunks = numbers.map((chunk) => storage.read(chunkKey(chunk)));
  const read = chunks.map(readable);
  return {
    events: read.flat(),
    last: numbers[numbers.length - 1] ?? first,
    newest: chunks[chunks.length - 1],
    tail: read[read.length - 1] ?? [],
    damaged: !chunks.every(isWhole) || numbers.some((chunk, i) => chunk !== first + i),
  };
}

const isStepBack = ({ type }: JourneyEvent): boolean => type === 'rewound';

const isWhole = (chunk: unknown): chunk is JourneyEvent[] =>
  Array.isArray(chunk) && chunk.every(isJourneyEvent);

/** The events of a chunk, up to the first that cannot be read. */
function readable(chunk: unknown): JourneyEvent[] {
  // Stryker disable next-line ArrayDeclaration: what is no event is cut off
  const events = Array.isArray(chunk) ? (chunk as unknown[]) : [];
  const bad = events.findIndex((event) => !isJourneyEvent(event));
  return (bad === -1 ? events : events.slice(0, bad)) as JourneyEvent[];
}

/** The numbers of the chunks that there are, ascending. */
const chunksIn = (storage: Storage): number[] =>
  numbersIn(storage, /^journey\/1\/log\/(\d+)$/).sort((a, b) => a - b);

const holdsNewer = (storage: Storage): boolean =>
  numbersIn(storage, /^journey\/(\d+)\//).some((version) => version > VERSION);

const numbersIn = (storage: Storage, pattern: RegExp): number[] =>
  (keysIn(storage) ?? []).flatMap((key) => {
    const found = pattern.exec(key)?.[1];
    return found === undefined ? [] : [Number(found)];
  });

/** `null` where the phone cannot list them. */
function keysIn(storage: Storage): string[] | null {
  try {
    return storage.keys();
  } catch {
    return null;
  }
}
