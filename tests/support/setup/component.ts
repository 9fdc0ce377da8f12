/** Set-up of every component test: a new phone for each, and silence on the console. */
import { format } from 'node:util';
import { closePages, installBaseLibrary } from '../pageObjects/mountedPage';
import { resetWxStubs } from './wxStubs';

// The first mount starts WeChat's compiler: on a busy machine that is slow, and no failure.
jest.setTimeout(30_000);

// Styles are looked at in Chromium. Here every mount would compile those of every component again.
jest.mock('miniprogram-simulate/src/wxss', () => ({
  getContent: () => '',
  compile: () => '',
  insert: () => undefined,
}));

const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  installBaseLibrary();
  closePages();
  resetWxStubs();
  for (const method of ['error', 'warn'] as const) {
    jest.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      complaints.push(`console.${method}: ${format(...words)}`);
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
});
