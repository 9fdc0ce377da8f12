/** The channel between a page and the one that opened it. Events wait until there is a listener. */
type Listener = (...args: unknown[]) => void;

export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>();
  private readonly waiting = new Map<string, unknown[][]>();

  emit(name: string, ...args: unknown[]): void {
    const all = this.listeners.get(name);
    if (!all?.length) {
      this.waiting.set(name, [...(this.waiting.get(name) ?? []), args]);
      return;
    }
    for (const listener of [...all]) listener(...args);
  }

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    const early = this.waiting.get(name) ?? [];
    this.waiting.delete(name);
    for (const args of early) listener(...args);
  }

  once(name: string, listener: Listener): void {
    const only: Listener = (...args) => {
      this.off(name, only);
      listener(...args);
    };
    this.on(name, only);
  }

  off(name: string, listener?: Listener): void {
    const left = listener ? (this.listeners.get(name) ?? []).filter((l) => l !== listener) : [];
    this.listeners.set(name, left);
  }
}

/** Two connected channels, for the opener and for the opened page: each receives what the other emits. */
export function createChannelPair(): [EventChannel, EventChannel] {
  const [a, b] = [new EventChannel(), new EventChannel()];
  const [emitA, emitB] = [a.emit.bind(a), b.emit.bind(b)];
  a.emit = emitB;
  b.emit = emitA;
  return [a, b];
}
