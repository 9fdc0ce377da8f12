import theme from '../../miniprogram/theme.json';

/** The relative luminance of a colour (WCAG 2.2), 0 to 1. */
function luminance(colour: string): number {
  const hex = { black: '#000000', white: '#ffffff' }[colour] ?? colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21 (WCAG 2.2); what is no colour is none. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('WeChat’s own bars in %s', (name) => {
  const colours = theme[name];

  test.each([
    ['navText', 'navBackground'],
    ['tab', 'tabBackground'],
    ['tabSelected', 'tabBackground'],
  ] as const)('%s can be read on %s', (text, background) => {
    expect(contrast(colours[text], colours[background])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['navBackground', 'page', 'card', 'tabBackground'] as const)(
    '%s is of it',
    (surface) => {
      const light = luminance(colours[surface]);
      expect(name === 'dark' ? light < 0.02 : light > 0.8).toBe(true);
    },
  );

  test('the bar and the page are of one piece', () => {
    expect(colours.page).toBe(colours.navBackground);
    expect(colours.loading).not.toBe(name);
  });
});
