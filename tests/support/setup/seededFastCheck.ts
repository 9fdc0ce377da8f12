import fc from 'fast-check';

/**
 * fast-check with one seed for every property, so that what is green stays green and what is red is red
 * again. `PROPERTY_SEED` asks for other lives: `PROPERTY_SEED=7 npx jest --selectProjects unit`.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });

export default fc;
