import builder from './builder.json';
import utm from './utm.json';
import windows from './windows.json';

/** Everything that our own windows say in this language: one file to fetch when it is spoken. */
export const words = { ...windows, ...builder, ...utm };
