/** The parts of a V8 CPU profile that are read here: https://chromedevtools.github.io/devtools-protocol/v8/Profiler/#type-Profile */
export interface CpuProfile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
    children?: number[];
  }[];
  samples?: number[];
  /** Microseconds before each sample since the one before. */
  timeDeltas?: number[];
}

export interface Attribution {
  /** Milliseconds in which some frame of the stack was of an extension's script. */
  ownMs: number;
  /** The longest stretch of such samples. */
  longestMs: number;
  /** Own time by the innermost own function, the costliest first. */
  hot: { name: string; ms: number }[];
}

const isOwn = (url: string): boolean => url.startsWith('chrome-extension://');
/** Samples of the collector or of native code between two own samples do not end a stretch when they are shorter than this. */
const bridgeMs = 1;
/** Samples are taken every 0.1 ms by a signal, in native code too. A longer gap is the machine's doing: the thread stood still. */
const mostPerSampleMs = 2;

/** How much of a profile is an extension's: a sample is its own when any frame of its stack is. */
export function attribute(profile: CpuProfile): Attribution {
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owner = new Map<number, string>();
  const idle = new Set<number>();
  const visit = (id: number, above: string | null): void => {
    const node = byId.get(id);
    if (!node) return;
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    const own = isOwn(url)
      ? `${functionName || '(anonymous)'} ${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber + 1}:${columnNumber + 1}`
      : above;
    if (own) owner.set(id, own);
    if (functionName === '(idle)') idle.add(id);
    for (const child of node.children ?? []) visit(child, own);
  };
  const root = nodes[0];
  if (root) visit(root.id, null);

  const hot = new Map<string, number>();
  let ownMs = 0;
  let longestMs = 0;
  let stretchMs = 0;
  let pauseMs = 0;
  for (const [index, id] of samples.entries()) {
    const ms = Math.min(mostPerSampleMs, (timeDeltas[index + 1] ?? 0) / 1000);
    const name = owner.get(id);
    if (name !== undefined) {
      ownMs += ms;
      stretchMs += pauseMs + ms;
      pauseMs = 0;
      longestMs = Math.max(longestMs, stretchMs);
      hot.set(name, (hot.get(name) ?? 0) + ms);
    } else {
      pauseMs += ms;
      if (idle.has(id) || pauseMs > bridgeMs) stretchMs = pauseMs = 0;
    }
  }
  const ranked = [...hot].map(([name, ms]) => ({ name, ms })).toSorted((a, b) => b.ms - a.ms);
  return { ownMs, longestMs, hot: ranked };
}
