import { runCommandLine } from './command';

void runCommandLine(process.argv.slice(2)).then((code) => (process.exitCode = code));
