/** What Lorgnette makes of one recorded page: the result of a replay. */
import type { PageState } from '../../utils/messages/protocol';
import { networkOf, type NetworkId } from '../../utils/networks/catalog';
import {
  exportPosts,
  exportProfiles,
  type ExportedPost,
  type ExportedProfile,
} from '../../utils/store/export';
import type { Badge, Lorgnette } from './browse';
import { pageOf, readHar } from './har';
import { recordsIn, rowsOf, stampOf } from './stored';
import { visit } from './visit';
import { ask, tabOf } from './window';

export interface Recorded {
  /** The address of the recorded page. */
  url: string;
  network: NetworkId | null;
  profiles: ExportedProfile[];
  posts: ExportedPost[];
  badges: Badge[];
  requests: string[];
  problems: string[];
}

/** Opens the recorded page, scrolls it to its end and tells what was kept, shown and asked for. */
export async function record(lorgnette: Lorgnette, file: string, screenshot?: string): Promise<Recorded> {
  const har = readHar(file);
  const { url } = pageOf(har, file).request;
  const seen = await visit(lorgnette, har, file, { stamp: async () => stampOf(await lorgnette.worker()) });
  try {
    const tabId = await tabOf(lorgnette, seen.page);
    const state = tabId === null ? null : await ask(lorgnette, 'pageOf', tabId);
    const kept = recordsIn(await rowsOf(await lorgnette.worker()));
    if (screenshot) {
      await seen.page.evaluate(() => window.scrollTo(0, 0)).catch(() => {});
      await seen.page.waitForTimeout(400);
      await seen.page.screenshot({ path: screenshot });
    }
    return {
      url,
      network: networkOf(new URL(url).hostname),
      profiles: exportProfiles(kept.profiles),
      posts: exportPosts(kept.posts),
      badges: seen.badges,
      requests: [...new Set(seen.requests)],
      problems: [...new Set([...problemsOf(state), ...seen.errors])],
    };
  } finally {
    await seen.end();
  }
}

function problemsOf(state: PageState | null): string[] {
  if (!state) return [];
  return [...state.gaps.map(({ shape, count }) => `not understood: ${shape} (${count})`), ...state.problems];
}
