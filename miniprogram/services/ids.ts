/** Text that nobody has used before: numbers of orders and payments, as a server would give them. */
export interface IdGenerator {
  /** Letters and digits, at least 12 random ones after the prefix, 32 in all at the most. */
  next(prefix: string): string;
}

export const randomIds: IdGenerator = {
  next(prefix) {
    const time = Date.now().toString(36);
    const chance = Array.from({ length: 12 }, () => Math.floor(Math.random() * 36).toString(36));
    return `${prefix}${time}${chance.join('')}`.slice(0, 32);
  },
};
