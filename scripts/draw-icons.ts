import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser/browser';

/**
 * Draws the tab bar's icons: WeChat takes PNG only, 81 x 81 px advised. The grey has a contrast
 * of 3 or more on the light bar and on the dark one, so it serves both; each has its own green (theme.json).
 */
const GREY = '#7f7f7f';
const GREEN = '#018942';
const GREEN_IN_THE_DARK = '#07c160';
const SIZE = 81;
/** How many degrees of opacity an icon has, from none to full. */
const DEGREES = 8;

/** On a field of 27 units; `fill` and `line` are none or the icon's colour. */
const drawings: Record<string, (fill: string) => string> = {
  accounts: (fill) => `
    <circle cx="8.3" cy="8.3" r="4.6" fill="${fill}"/>
    <rect x="14.2" y="3.7" width="9.2" height="9.2" rx="2.6" fill="${fill}"/>
    <path d="M3.7 23.4v-4.6a4.6 4.6 0 1 1 4.6 4.6z" fill="${fill}"/>
    <rect x="14.2" y="14.2" width="9.2" height="9.2" rx=".6" fill="${fill}"/>`,
  journey: (fill) => `
    <path d="M9.2 21.3h8.6a3.9 3.9 0 0 0 0-7.8H9.2a3.9 3.9 0 0 1 0-7.8h8" fill="none"/>
    <circle cx="6.2" cy="21.3" r="2.6" fill="${fill}"/>
    <circle cx="20.4" cy="5.7" r="2.6" fill="${fill}"/>`,
  merchant: (fill) => `
    <path d="M5.4 12.2v9.4a1.4 1.4 0 0 0 1.4 1.4h13.4a1.4 1.4 0 0 0 1.4-1.4v-9.4" fill="none"/>
    <path d="M6 4.2h15l2.4 5.4a2.5 2.5 0 0 1-4.9 1 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-4.9-1z" fill="${fill}"/>
    <path d="M11 23v-5.2h5V23" fill="none"/>`,
  more: (fill) => `
    <circle cx="13.5" cy="13.5" r="9.6" fill="none"/>
    <circle cx="9" cy="13.5" r=".7" fill="${fill}"/>
    <circle cx="13.5" cy="13.5" r=".7" fill="${fill}"/>
    <circle cx="18" cy="13.5" r=".7" fill="${fill}"/>`,
};

const folder = join(__dirname, '../miniprogram/assets/tabs');

/** The drawing's opacity at each pixel, 0 to 255. */
const opacities = (page: Page, svg: string): Promise<number[]> =>
  page.evaluate(
    async ({ svg, size }) => {
      const picture = new Image(size, size);
      picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, 0, size, size);
      const { data } = context.getImageData(0, 0, size, size);
      return Array.from(data).filter((_, i) => i % 4 === 3);
    },
    { svg, size: SIZE },
  );

/** A PNG of one colour in a few degrees of opacity: a fifth of the bytes of one in full colour. */
function png(colour: string, opacity: readonly number[]): Buffer {
  const rows = Array.from({ length: SIZE }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil(SIZE / 2));
    for (let x = 0; x < SIZE; x += 1) {
      const degree = Math.round(((opacity[y * SIZE + x] ?? 0) / 255) * (DEGREES - 1));
      row[1 + (x >> 1)]! |= x % 2 === 0 ? degree << 4 : degree;
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colour.slice(1).repeat(DEGREES), 'hex')),
    chunk(
      'tRNS',
      Buffer.from(Array.from({ length: DEGREES - 1 }, (_, it) => (it * 255) / (DEGREES - 1))),
    ),
    chunk('IDAT', smallest(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Packed in the way of zlib's that makes the least of it. */
function smallest(data: Buffer): Buffer {
  const ways = [0, 1, 2, 3].flatMap((strategy) =>
    [8, 9].map((memLevel) => ({ strategy, memLevel })),
  );
  const packed = ways.map((way) => deflateSync(data, { level: 9, ...way }));
  return packed.reduce((least, it) => (it.length < least.length ? it : least));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

async function draw(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const [name, drawing] of Object.entries(drawings)) {
    for (const [suffix, colour, fill] of [
      ['', GREY, 'none'],
      ['-selected', GREEN, GREEN],
      ['-selected-dark', GREEN_IN_THE_DARK, GREEN_IN_THE_DARK],
    ] as const) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 27 27" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${drawing(fill)}</svg>`;
      const picture = png(colour, await opacities(page, svg));
      await writeFile(join(folder, `${name}${suffix}.png`), picture);
    }
  }
  await browser.close();
}

void draw();
