import type { Count } from '../../domain/count';
import { withoutEnd } from '../../domain/text-end';
import { figureIn } from '../counts';
import { plain } from '../plain';

/**
 * What Instagram calls its counters, in the languages it is most used in: beginnings of the words after a number, and
 * whole phrases before one. A language that is not here is read by structure only.
 */
const after = {
  likes:
    "like|отмет|вподоб|уподоб|j’aime|j'aime|mentions j|me gusta|curtid|gosto|mi piace|beğen|gefällt|suka|menyukai|lượt thích|thích|ถูกใจ|إعجاب|تسجيل|पसंद|লাইক|لایک|پسند|לייק|polub|vind-ik-leuk|vind ik leuk|gilla|tykk|synes godt|liker|to se líbí|líbí|páči|kedvel|lájk|aprecier|μου αρέσει|次赞|赞|個讚|讚|人赞|いいね",
  comments:
    'comment|коммент|комент|kommentar|commentaire|coment|commenti|yorum|komentar|bình luận|ความคิดเห็น|تعليق|टिप्पणि|মন্তব্য|نظر|תגוב|komentarz|reactie|kommentti|komentář|hozzászól|comentarii|σχόλι|条评论|評論|則留言|留言|コメント|댓글',
  followers:
    'follower|подписчик|підписник|падпісчы|abonné|seguidor|seguaci|abonnent|takipçi|pengikut|người theo dõi|ผู้ติดตาม|متابع|फ़ॉलोअर|फॉलोअर|ফলোয়ার|دنبال‌کننده|دنبال کننده|עוקב|obserwując|volger|följare|seuraaj|følger|sledujíc|követő|urmăritor|ακόλουθ|位粉丝|粉丝|位粉絲|粉絲|フォロワー|팔로워|жазылушы',
  posts:
    'post|публикац|публікац|дописів|дописи|publication|publicac|publicaç|beiträge|beitrag|gönderi|kiriman|postingan|bài viết|โพสต์|منشور|पोस्ट|পোস্ট|پست|פוסט|berichten|bericht|inlägg|julkaisu|opslag|innlegg|příspěv|bejegyzés|postări|δημοσ|帖子|篇贴文|貼文|投稿|게시물|жарияланым',
} as const;
export type Meaning = keyof typeof after;

/** What stands before a number, whole: "Gefällt 1.234 Mal", "いいね！1,234件", "좋아요 1,234개", "Piace a 1.234 persone". */
const before: Readonly<Record<Meaning, string>> = {
  likes: 'gefällt|нравится|подобається|piace a|disukai oleh|いいね|いいね!|좋아요|赞|讚',
  comments: 'комментарии|коментарі|kommentare|コメント|댓글|评论|留言',
  followers: 'подписчики|フォロワー|팔로워|粉丝|粉絲|abonnenten',
  posts: 'публикации|投稿|게시물|帖子|貼文',
};
/** Counting words: with what stands before the number they say nothing by themselves. */
const counting =
  /^(?:件|개|명|人|mal|persone|คน|people|orang|людям|человек[уа]?|пользовател(?:ю|ям))?[.!。]?$/;

const listOf = (words: string): readonly string[] => words.split('|');
const meanings = Object.keys(after) as Meaning[];

/** The one number in a text and what it counts; null when either is not clear. */
export function counterIn(text: string, language: string): { meaning: Meaning; count: Count } | null {
  const figure = figureIn(text, language);
  if (!figure) return null;
  const lead = withoutEnd(figure.before, /[:：!！]/).trim();
  const tail = figure.after.replace(/^(?:(?:de |d['’]|di |of |["«„“”」「-])\s*)+/, '');
  for (const meaning of meanings) {
    const says =
      (lead === '' && listOf(after[meaning]).some((word) => tail.startsWith(word))) ||
      (listOf(before[meaning]).includes(lead) && counting.test(tail));
    if (says) return { meaning, count: figure.count };
  }
  return null;
}

/** The only number in a text, whatever stands around it. */
export const numberIn = (text: string, language: string): Count | null =>
  figureIn(plain(text), language)?.count ?? null;
