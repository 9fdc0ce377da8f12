/** Names in the two ways that HTML and JavaScript write them. */

export const kebabCase = (name: string) => name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);

export const camelCase = (name: string) =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
