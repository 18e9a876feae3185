import type { About } from '../network';

/** Endpoints last checked 2026-11. */
export const about = {
  id: 'vk',
  name: 'VK',
  hosts: ['https://vk.com/*', 'https://vk.ru/*'],
  domains: ['vk.com', 'vk.ru'],
  listensTo: [
    'vk.com/method/',
    'vk.ru/method/',
    '/al_wall.php',
    '/al_feed.php',
    '/al_page.php',
    '/al_search.php',
    'wkview.php',
  ],
  // "messages." also as the name of a method among others in a batch.
  deafTo: ['messages.', '/account.', '/auth.', '/login', '/im.', '/calls.', '/stickers.', '/notifications.'],
  tellsHashtags: true,
} as const satisfies About;
