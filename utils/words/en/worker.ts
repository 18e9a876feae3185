import builder from './builder.json';
import hashtags from './hashtags.json';
import plan from './plan.json';
import utm from './utm.json';
import worker from './worker.json';
import writing from './writing.json';

/** Everything that the background worker says in this language: it starts often, and reads no more than it needs. */
export const words = { ...worker, ...builder, ...utm, ...hashtags, ...writing, ...plan };
