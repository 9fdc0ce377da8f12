/** What the preview's own address sets for the phone: `?lang=zh_CN`, `?privacy=refused`. */
const parameters = new URLSearchParams(location.search);

export const urlParameter = (name: string): string | null => parameters.get(name);
