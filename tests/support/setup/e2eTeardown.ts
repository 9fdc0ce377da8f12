import type { Shared } from './e2eGlobal';

export default async function teardown(): Promise<void> {
  await (globalThis as Shared).served?.close();
}
