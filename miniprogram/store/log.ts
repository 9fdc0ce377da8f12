import { isJourneyEvent } from '../domain/eventShape';
import type { JourneyEvent } from '../domain/events';
import { initialState, replay, type State } from '../domain/state';
import type { Storage } from '../services/storage';

/**
 * The journey on the phone: events in chunks, so that a save writes only the last few, and a head that
 * holds the state before the newest chunk, so that opening reads only that chunk.
 *
 *   journey/<generation>/log/<n>    { version, events }   the truth
 *   journey/<generation>/head       { version, chunk, state }   a shortcut to it
 *
 * What cannot be read is never written over: the next generation begins with a copy of what could be
 * read, and the old keys stay as they are.
 */
export interface Log {
  /** Saves events behind all others; `before` is the state that they change. Throws, and has saved nothing, when the phone refuses. */
  append(events: readonly JourneyEvent[], before: State): void;
  /** Every event that can be read, oldest first. */
  all(): JourneyEvent[];
  /** Forgets the whole journey, also what was set aside: the reader's own reset. Throws when the phone refuses. */
  erase(): void;
}

/** Why a part of what was saved could not be read and was set aside. */
export type SetAside = 'damaged' | 'newer';

const VERSION = 1;
const EVENTS_IN_A_CHUNK = 50;

interface Head {
  version: number;
  chunk: number;
  state: State;
}

interface Chunk {
  version: number;
  events: JourneyEvent[];
}

/** Reads what is saved. Never writes: what is set aside is copied when the next event is saved. */
export function openLog(storage: Storage): { log: Log; state: State; setAside: SetAside | null } {
  const generation = Math.max(1, ...generationsIn(storage));
  const setAside = damage(storage, generation);
  if (setAside) {
    const { events } = readChunks(storage, generation, 0);
    const log = new ChunkedLog(storage, generation + 1, 0, [], events);
    return { log, state: replay(events), setAside };
  }
  const { chunk, state } = readHead(storage, generation);
  const { last, events, tail } = readChunks(storage, generation, chunk);
  const log = new ChunkedLog(storage, generation, last, tail, []);
  return { log, state: replay(events, state), setAside };
}

class ChunkedLog implements Log {
  constructor(
    private readonly storage: Storage,
    private generation: number,
    private chunk: number,
    private tail: readonly JourneyEvent[],
    private uncopied: readonly JourneyEvent[],
  ) {}

  append(events: readonly JourneyEvent[], before: State): void {
    this.copy();
    this.write(events, before);
  }

  all(): JourneyEvent[] {
    return [...this.uncopied, ...readChunks(this.storage, this.generation, 0).events];
  }

  erase(): void {
    for (const key of this.storage.keys()) {
      if (key.startsWith('journey/')) this.storage.remove(key);
    }
    this.generation = 1;
    this.startOver();
    this.uncopied = [];
  }

  /** All of it or none: half a copy would read as a shorter journey. */
  private copy(): void {
    let state = initialState;
    try {
      for (let i = 0; i < this.uncopied.length; i += EVENTS_IN_A_CHUNK) {
        const events = this.uncopied.slice(i, i + EVENTS_IN_A_CHUNK);
        this.write(events, state);
        state = replay(events, state);
      }
    } catch (error) {
      for (const key of this.storage.keys()) {
        if (key.startsWith(`journey/${this.generation}/`)) this.storage.remove(key);
      }
      this.startOver();
      throw error;
    }
    this.uncopied = [];
  }

  private write(events: readonly JourneyEvent[], before: State): void {
    if (this.tail.length < EVENTS_IN_A_CHUNK) {
      this.save(this.chunk, [...this.tail, ...events]);
      return;
    }
    const head: Head = { version: VERSION, chunk: this.chunk + 1, state: before };
    this.storage.write(headKey(this.generation), head);
    this.save(this.chunk + 1, events);
  }

  private save(chunk: number, events: readonly JourneyEvent[]): void {
    this.storage.write(chunkKey(this.generation, chunk), { version: VERSION, events });
    this.chunk = chunk;
    this.tail = events;
  }

  private startOver(): void {
    this.chunk = 0;
    this.tail = [];
  }
}

const headKey = (generation: number) => `journey/${generation}/head`;
const chunkKey = (generation: number, chunk: number) => `journey/${generation}/log/${chunk}`;

function generationsIn(storage: Storage): number[] {
  return storage.keys().flatMap((key) => {
    const generation = /^journey\/(\d+)\//.exec(key)?.[1];
    return generation === undefined ? [] : [Number(generation)];
  });
}

function readHead(storage: Storage, generation: number): { chunk: number; state: State } {
  const head = storage.read(headKey(generation)) as Partial<Head> | undefined;
  const usable = head?.version === VERSION && Number.isInteger(head.chunk) && isState(head.state);
  return usable ? (head as Head) : { chunk: 0, state: initialState };
}

/** The chunks from `first` on, up to the end or the first event that cannot be read. */
function readChunks(storage: Storage, generation: number, first: number) {
  const events: JourneyEvent[] = [];
  let last = first;
  let tail: JourneyEvent[] = [];
  for (let n = first; ; n += 1) {
    const chunk = storage.read(chunkKey(generation, n));
    if (chunk === undefined) return { last, events, tail };
    tail = readableEvents(chunk);
    last = n;
    events.push(...tail);
    if (damageOf(chunk)) return { last, events, tail };
  }
}

/** What is wrong with the part of the log that opening relies on. */
function damage(storage: Storage, generation: number): SetAside | null {
  const head = storage.read(headKey(generation));
  if (isNewer(head)) return 'newer';
  for (let n = readHead(storage, generation).chunk; ; n += 1) {
    const chunk = storage.read(chunkKey(generation, n));
    if (chunk === undefined) return null;
    const found = damageOf(chunk);
    if (found) return found;
  }
}

function damageOf(chunk: unknown): SetAside | null {
  if (isNewer(chunk)) return 'newer';
  const { version, events } = (chunk ?? {}) as Partial<Chunk>;
  const whole = version === VERSION && Array.isArray(events) && events.every(isJourneyEvent);
  return whole ? null : 'damaged';
}

function readableEvents(chunk: unknown): JourneyEvent[] {
  const { version, events } = (chunk ?? {}) as Partial<Chunk>;
  if (version !== VERSION || !Array.isArray(events)) return [];
  const firstBad = events.findIndex((event) => !isJourneyEvent(event));
  return firstBad === -1 ? events : events.slice(0, firstBad);
}

const isNewer = (value: unknown): boolean => {
  const version = (value as Partial<Head> | null | undefined)?.version;
  return typeof version === 'number' && version > VERSION;
};

const isState = (value: unknown): value is State =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(initialState).every((key) => key in value);
