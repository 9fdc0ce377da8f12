import type { Shared } from './e2e-setup';

export default async function teardown(): Promise<void> {
  await (globalThis as Shared).served?.close();
}
