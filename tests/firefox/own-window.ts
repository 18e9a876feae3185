/** Firefox's own window around the tabs: its side bar, the toolbar button's popup, its prompts, the event page. */
import { writeFileSync } from 'node:fs';

import type { Browser } from 'webextension-polyfill';

import { extensionId, type Firefox } from './firefox';
import type { Tab } from './tab';

/** What Firefox's own scripts have; only as much as is used here. */
interface FirefoxScope {
  SidebarController: { show(id: string): Promise<void>; hide(): void };
  CustomizableUI: { addWidgetToArea(id: string, area: string): void };
  Services: { prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void } };
  WebExtensionPolicy: {
    getByID(id: string): {
      extension: { backgroundState: string; terminateBackground(how: object): Promise<void> };
    };
  };
  ChromeUtils: {
    importESModule(address: string): { ExtensionPermissions: Permissions; AddonManager: Addons };
  };
  synthesizeMouseEvent(type: string, x: number, y: number, how: object): void;
  browsingContext: { currentWindowGlobal: Drawable };
}
/** An element of Firefox's own. */
interface Panel extends Element {
  hidePopup(): void;
  doCommand(): void;
}
interface Permissions {
  remove(id: string, what: object, extension: object): Promise<void>;
}
interface Addons {
  getAddonByID(id: string): Promise<{ reload(): Promise<void> }>;
}
interface Drawable {
  drawSnapshot(area: DOMRect, scale: number, ground: string): Promise<ImageBitmap>;
}
interface FrameElement extends HTMLElement {
  contentDocument: Document;
  browsingContext: { currentWindowGlobal: Drawable };
}
declare const browser: Browser;
declare const window: Window & FirefoxScope;

type Place = 'sidebar' | 'popup';

export class OwnWindow {
  readonly #firefox: Firefox;
  /** A tab of the extension's own, hidden behind the others: through it the side bar and the popup are looked at. */
  readonly #behind: Tab;

  constructor(firefox: Firefox, behind: Tab) {
    this.#firefox = firefox;
    this.#behind = behind;
  }

  openSideBar(): Promise<void> {
    return this.#firefox.inFirefox(() =>
      window.SidebarController.show('lorgnette_lorgnette_example-sidebar-action'),
    );
  }

  closeSideBar(): Promise<void> {
    return this.#firefox.inFirefox(() => window.SidebarController.hide());
  }

  /** Puts the button on the toolbar, as a person does, and presses it. */
  pressButton(): Promise<void> {
    return this.#firefox.inFirefox(() => {
      window.CustomizableUI.addWidgetToArea('lorgnette_lorgnette_example-browser-action', 'nav-bar');
      document.getElementById('lorgnette_lorgnette_example-BAP')?.click();
    });
  }

  closePopup(): Promise<void> {
    return this.#firefox.inFirefox(() =>
      document.querySelector('.webextension-popup-browser')?.closest<Panel>('panel')?.hidePopup(),
    );
  }

  /** Does what Firefox does when Alt+Shift and a letter are struck: what a test strikes in a page never gets there. */
  altShift(letter: string): Promise<void> {
    return this.#firefox.inFirefox((key) => {
      const keys = document.querySelectorAll<Panel>('#ext-keyset-id-lorgnette_lorgnette_example key');
      for (const one of keys) if (one.getAttribute('key') === key) one.doCommand();
    }, letter);
  }

  /** The words that stand in the side bar or the popup; empty while it is closed. */
  text(place: Place, selector = 'body'): Promise<string> {
    return this.#behind.run(
      (type, where) => {
        const [view] = browser.extension.getViews({ type });
        return view?.document.querySelector<HTMLElement>(where)?.innerText.replaceAll(/\s+/g, ' ') ?? '';
      },
      place,
      selector,
    );
  }

  /** Chooses what is called so in whichever list offers it. */
  choose(place: Place, option: string): Promise<void> {
    return this.#behind.run(
      (type, name) => {
        const [view] = browser.extension.getViews({ type });
        for (const list of view?.document.querySelectorAll('select') ?? [])
          for (const { label, value } of list.options)
            if (label === name) {
              list.value = value;
              list.dispatchEvent(new Event('change', { bubbles: true }));
            }
      },
      place,
      option,
    );
  }

  /** Clicks with the mouse where a person would: the events come in from the window, not from the page. */
  async click(place: Place, selector: string): Promise<void> {
    const inside = await this.#behind.run(
      (type, where) => {
        const found = browser.extension.getViews({ type })[0]?.document.querySelector(where);
        found?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return found?.getBoundingClientRect().toJSON() as DOMRect | undefined;
      },
      place,
      selector,
    );
    if (!inside) throw new Error(`There is no ${selector} in the ${place}: ${await this.text(place)}`);
    await this.#firefox.inFirefox(
      (isSideBar, x, y) => {
        const side = document.getElementById('sidebar') as FrameElement;
        const frame = isSideBar
          ? side.contentDocument.getElementById('webext-panels-browser')!
          : document.querySelector('.webextension-popup-browser')!;
        const around = isSideBar ? side.getBoundingClientRect() : { x: 0, y: 0 };
        const at = frame.getBoundingClientRect();
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          window.synthesizeMouseEvent(type, around.x + at.x + x, around.y + at.y + y, {
            button: 0,
            buttons: type === 'mousedown' ? 1 : 0,
            clickCount: 1,
          });
      },
      place === 'sidebar',
      inside.x + inside.width / 2,
      inside.y + inside.height / 2,
    );
  }

  /** The text that was last copied. */
  clipboard(): Promise<string> {
    return this.#firefox.inFirefox(() => navigator.clipboard.readText());
  }

  /** The question of Firefox that hangs from its toolbar; null while there is none. */
  question(): Promise<string | null> {
    return this.#firefox.inFirefox(() => {
      const one = document.getElementById('addon-webext-permissions-notification');
      return one && !one.hidden ? one.textContent.replaceAll(/\s+/g, ' ') : null;
    });
  }

  allow(): Promise<void> {
    return this.#firefox.inFirefox(() =>
      (
        document.getElementById('addon-webext-permissions-notification') as unknown as { button: HTMLElement }
      ).button.click(),
    );
  }

  /** Takes sites back from the extension, as the switches of about:addons do. */
  takeBack(...origins: string[]): Promise<void> {
    return this.#firefox.inFirefox(
      (id, taken) => {
        const { ExtensionPermissions } = window.ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = window.WebExtensionPolicy.getByID(id);
        return ExtensionPermissions.remove(id, { origins: taken, permissions: [] }, extension);
      },
      extensionId,
      origins,
    );
  }

  eventPage(): Promise<string> {
    return this.#firefox.inFirefox(
      (id) => window.WebExtensionPolicy.getByID(id).extension.backgroundState,
      extensionId,
    );
  }

  /** Stops the event page, as the button of about:debugging does. */
  stopEventPage(): Promise<void> {
    return this.#firefox.inFirefox(
      (id) => window.WebExtensionPolicy.getByID(id).extension.terminateBackground({}),
      extensionId,
    );
  }

  /** After how long without work Firefox stops the event page by itself; null: as it comes. */
  idleAfter(milliseconds: number | null): Promise<void> {
    return this.#firefox.inFirefox((time) => {
      const name = 'extensions.background.idle.timeout';
      if (time === null) window.Services.prefs.clearUserPref(name);
      else window.Services.prefs.setIntPref(name, time);
    }, milliseconds);
  }

  /** Reloads the extension, as the button of about:debugging does, and an update too. */
  reload(): Promise<void> {
    return this.#firefox.inFirefox(async (id) => {
      const { AddonManager } = window.ChromeUtils.importESModule(
        'resource://gre/modules/AddonManager.sys.mjs',
      );
      await (await AddonManager.getAddonByID(id)).reload();
    }, extensionId);
  }

  /** Draws the window with what is in it; or the popup, which is a window of its own. */
  async picture(path: string, of: 'window' | 'popup' = 'window'): Promise<void> {
    const drawn = await this.#firefox.inFirefox(async (isPopup) => {
      const popup = document.querySelector<FrameElement>('.webextension-popup-browser');
      const { width, height } = popup?.getBoundingClientRect() ?? { width: 0, height: 0 };
      const [drawable, area] =
        isPopup && popup
          ? [popup.browsingContext.currentWindowGlobal, new DOMRect(0, 0, width, height)]
          : [window.browsingContext.currentWindowGlobal, new DOMRect(0, 0, innerWidth, innerHeight)];
      const bitmap = await drawable.drawSnapshot(area, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
    }, of === 'popup');
    writeFileSync(path, Buffer.from(drawn, 'base64'));
  }
}
