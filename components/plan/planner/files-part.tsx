import type { Scene } from './scene';

/** The plan from files, and into them. */
export function FilesPart(_props: { scene: Scene }) {
  return null;
}
