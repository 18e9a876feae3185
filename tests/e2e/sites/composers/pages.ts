/**
 * The places where each site lets a person write, in the structure that its pages have, with our own words. `data-is`
 * says what a field is for: only that of a post may be read.
 */
import type { NetworkId } from '../../../../utils/networks/catalog';

export interface ComposerPage {
  address: string;
  /** Of what is inside the body. */
  html: string;
}

const editor = (is: string, attributes: string): string =>
  `<div data-is="${is}" class="editor" contenteditable="true" spellcheck="true" ${attributes}><p><br></p></div>`;
const area = (is: string, attributes: string): string =>
  `<textarea data-is="${is}" ${attributes}></textarea>`;

type Field = (is: string, attributes?: string) => string;
/** A site's field is one of two kinds. */
const kinds: Record<'editable' | 'textarea', Field> = {
  editable: (is, attributes = '') => editor(is, `role="textbox" ${attributes}`),
  textarea: (is, attributes = '') => area(is, attributes),
};
export type FieldKind = keyof typeof kinds;

/** The page of a network with its composer open, the field of one kind or the other. */
export const composerPages: Record<NetworkId, (kind: FieldKind) => ComposerPage> = {
  vk: (kind) => ({
    address: 'https://vk.com/teacellar',
    html: `
<div class="head"><input type="search" data-is="search" aria-label="Поиск"><h1>Чайный погреб</h1></div>
<div role="dialog" class="dialog" data-testid="posting_modal_box" aria-label="Новый пост">
  <div class="row author"><span class="ava"></span><b>Чайный погреб</b></div>
  <div class="scroll">${kinds[kind]('post', 'data-testid="posting_base_screen_input_message" aria-label="Напишите что-нибудь"')}</div>
  <div class="row"><button>Фото</button><button>Видео</button><span class="space"></span><button>Далее</button></div>
  <input data-is="other" aria-label="Вопрос опроса"><textarea data-is="other" aria-label="Ответ"></textarea>
</div>
<div class="post"><p>Улун, который помнит дождь.</p>
  <div class="reply_form"><div data-is="comment" id="reply_field-1_2" class="reply_field submit_post_field" contenteditable="true" role="textbox" aria-label="Написать комментарий…"></div></div>
</div>
<div class="chat"><div data-is="letter" id="im_editable17" class="im_editable" contenteditable="true" role="textbox" aria-label="Сообщение"></div></div>`,
  }),
  instagram: (kind) => ({
    address: 'https://www.instagram.com/north.kiln/',
    html: `
<div class="head"><input type="text" data-is="search" aria-label="Search input"><h1>north.kiln</h1></div>
<div role="dialog" class="dialog" aria-label="Create new post">
  <div class="row"><button>Back</button><span class="space"></span><div role="button" tabindex="0">Share</div></div>
  <div class="row author"><span class="ava"></span><span>north.kiln</span></div>
  <div class="scroll">${kinds[kind]('post', 'aria-label="Write a caption..." data-lexical-editor="true"')}</div>
  <div class="row"><button aria-label="Emoji">☺</button><span class="space"></span><span>0/2,200</span></div>
  <div class="row"><input data-is="other" name="creation-location-input" placeholder="Add location"></div>
  <div class="row"><textarea data-is="other" placeholder="Write alt text..."></textarea></div>
</div>
<div role="dialog" class="dialog hidden"><article><p>Cobalt blue, third firing.</p>
  <form method="POST"><textarea data-is="comment" aria-label="Add a comment…"></textarea><button>Post</button></form></article>
</div>
<div class="chat"><div data-is="letter" contenteditable="true" role="textbox" aria-label="Message" data-lexical-editor="true"></div></div>
<div role="dialog" class="dialog hidden" aria-label="Share"><input data-is="search" name="queryBox" placeholder="Search...">
  <textarea data-is="letter" placeholder="Write a message..."></textarea></div>`,
  }),
  facebook: (kind) => ({
    address: 'https://www.facebook.com/blackkettle',
    html: `
<div class="head"><input type="search" data-is="search" aria-label="Search Facebook"><h1>Black Kettle</h1></div>
<div role="dialog" class="dialog" aria-labelledby="creating">
  <h2 id="creating" class="row">Create post</h2>
  <form method="POST">
    <div class="row author"><span class="ava"></span><b>Black Kettle</b><div role="button" tabindex="0">Public</div></div>
    <div class="scroll">${kinds[kind]('post', 'aria-placeholder="What’s on your mind?" data-lexical-editor="true"')}</div>
    <div class="row"><div role="button" tabindex="0" aria-label="Backgrounds">Aa</div><span class="space"></span><div role="button" tabindex="0" aria-label="Emoji">☺</div></div>
    <div class="row"><div role="button" tabindex="0" aria-label="Photo/video">Photo</div></div>
    <div role="button" tabindex="0" aria-label="Post" class="wide">Post</div>
  </form>
</div>
<div role="dialog" class="dialog hidden" aria-label="Black Kettle’s post"><div role="article"><p>Smoked over cherry wood.</p></div>
  <form role="presentation"><div data-is="comment" contenteditable="true" role="textbox" aria-label="Write a comment…" data-lexical-editor="true"></div></form>
</div>
<div class="chat"><div role="grid" aria-label="Messages in conversation with Anna"></div>
  <div data-is="letter" contenteditable="true" role="textbox" aria-label="Message" data-lexical-editor="true"></div></div>
<div role="dialog" class="dialog hidden" aria-label="Join group"><form method="POST"><textarea data-is="other" placeholder="Write your answer…"></textarea></form></div>`,
  }),
  youtube: (kind) => ({
    address: 'https://www.youtube.com/@copperkettle/posts',
    html: `
<div class="head"><input type="text" data-is="search" name="search_query" aria-label="Search"><h1>Copper Kettle</h1></div>
<ytd-backstage-post-dialog-renderer class="dialog">
  <div class="row author"><span class="ava"></span><b>Copper Kettle</b><span>Visibility: Public</span></div>
  <ytd-commentbox id="commentbox"><div id="creation-box" class="scroll">${kinds[kind]('post', 'id="contenteditable-root" aria-label="Share a sneak peek"')}</div>
    <div class="row"><button>Image</button><button>Poll</button><span class="space"></span><button>Cancel</button><button>Post</button></div>
    <textarea data-is="other" placeholder="Option 1"></textarea>
  </ytd-commentbox>
</ytd-backstage-post-dialog-renderer>
<ytd-comments><ytd-comment-simplebox-renderer><ytd-commentbox><div data-is="comment" id="contenteditable-root" contenteditable="true" aria-label="Add a comment..."></div></ytd-commentbox></ytd-comment-simplebox-renderer></ytd-comments>
<yt-live-chat-message-input-renderer class="chat"><div data-is="letter" id="input" contenteditable="true" aria-label="Chat..."></div></yt-live-chat-message-input-renderer>`,
  }),
};
