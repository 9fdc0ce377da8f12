import type { Language } from '../../../miniprogram/bilingual';
import { Settings } from '../../../miniprogram/store/settings';
import { MemoryStorage } from '../../support/builders/memoryStorage';

const KEY = 'settings/1';

let phone: MemoryStorage;
let weChat: Language;
const open = () => new Settings(phone, () => weChat);
beforeEach(() => {
  phone = new MemoryStorage();
  weChat = 'zh';
});

test('the language is WeChat’s own until the reader chooses', () => {
  const settings = open();
  expect(settings.language).toBe('zh');
  weChat = 'en';
  expect(settings.language).toBe('en');
  settings.chooseLanguage('zh');
  expect(settings.language).toBe('zh');
});

test('a choice is remembered, and told to those who listen', () => {
  const settings = open();
  const listener = jest.fn();
  const leave = settings.subscribe(listener);
  settings.chooseLanguage('en');
  leave();
  settings.chooseLanguage('zh');
  expect(listener).toHaveBeenCalledTimes(1);
  expect(open().language).toBe('zh');
});

test('a choice that the phone refuses to keep is not made', () => {
  const settings = open();
  const listener = jest.fn();
  settings.subscribe(listener);
  phone.refuseAfter(0);
  expect(() => settings.chooseLanguage('en')).toThrow();
  expect(settings.language).toBe('zh');
  expect(listener).not.toHaveBeenCalled();
});

test.each([undefined, null, 42, 'en', [], {}, { language: 'fr' }, { language: '__proto__' }])(
  'a saved %j is no choice',
  (saved) => {
    if (saved !== undefined) phone.plant(KEY, saved);
    expect(open().language).toBe('zh');
  },
);

test('half a choice is none', () => {
  open().chooseLanguage('en');
  phone.cut(KEY);
  expect(open().language).toBe('zh');
});

test('a page that was shared speaks its sender’s language, for this visit', () => {
  const settings = open();
  const listener = jest.fn();
  settings.subscribe(listener);
  settings.offerLanguage('en');
  settings.offerLanguage('en');
  expect(settings.language).toBe('en');
  expect(listener).toHaveBeenCalledTimes(1);
  expect(open().language).toBe('zh');
});

test('an offer yields to the reader’s choice', () => {
  const settings = open();
  settings.chooseLanguage('zh');
  const listener = jest.fn();
  settings.subscribe(listener);
  settings.offerLanguage('en');
  expect(settings.language).toBe('zh');
  expect(listener).not.toHaveBeenCalled();
});

test('the presenter’s notes are off until they are switched on, whatever the language', () => {
  const settings = open();
  expect(settings.notes).toBe(false);
  settings.showNotes(true);
  expect(open().language).toBe('zh');
  settings.chooseLanguage('en');
  expect(open()).toMatchObject({ notes: true, language: 'en' });
  settings.showNotes(false);
  expect(open()).toMatchObject({ notes: false, language: 'en' });
});

test.each([undefined, 'true', 1, null])('saved notes that are %j are off', (notes) => {
  phone.plant(KEY, { notes });
  expect(open().notes).toBe(false);
});
