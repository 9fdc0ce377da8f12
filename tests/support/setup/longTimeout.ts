/** For suites that start browsers, compilers and other programs: a busy machine is no failure. */
jest.setTimeout(180_000);
