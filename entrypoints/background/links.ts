import type { WindowHandlers } from '@/utils/messages/handle';
import { deleteLinks, editLink, noteLink, putBackLinks, saveLink, saveLinks } from '@/utils/store/links';
import type { OwnStore } from '@/utils/store/own';
import {
  deleteRules,
  deleteTemplate,
  putBackTemplate,
  saveMacros,
  saveRules,
  saveTemplate,
} from '@/utils/store/templates';

type LinkHandlers = Pick<
  WindowHandlers,
  | 'saveLink'
  | 'saveLinks'
  | 'editLink'
  | 'noteLink'
  | 'deleteLinks'
  | 'putBackLinks'
  | 'saveTemplate'
  | 'deleteTemplate'
  | 'putBackTemplate'
  | 'saveRules'
  | 'deleteRules'
  | 'saveMacros'
>;

const newId = (): string => crypto.randomUUID();

/**
 * What our windows may do with links, templates and naming rules. No page can: it has no such messages (S-06).
 * @param templatesChanged told after a template was saved, removed or put back
 */
export const linkHandlers = (store: OwnStore, templatesChanged: () => Promise<void>): LinkHandlers => ({
  saveLink: (link) => saveLink(store, link, newId(), Date.now()),
  saveLinks: (links) => saveLinks(store, links, newId, Date.now()),
  editLink: (to) => editLink(store, to, Date.now()),
  noteLink: (of) => noteLink(store, of),
  deleteLinks: (ids) => deleteLinks(store, ids),
  putBackLinks: (links) => putBackLinks(store, links),
  saveTemplate: (template) => saveTemplate(store, template, newId()).finally(() => void templatesChanged()),
  deleteTemplate: (id) => deleteTemplate(store, id).finally(() => void templatesChanged()),
  putBackTemplate: (template) => putBackTemplate(store, template).finally(() => void templatesChanged()),
  saveRules: (rules) => saveRules(store, rules),
  deleteRules: (brand) => deleteRules(store, brand),
  saveMacros: (of) => saveMacros(store, of),
});
