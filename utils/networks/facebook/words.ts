import type { Metric } from '../../domain/post';

/** Beginnings of the words that stand by a number of comments, shares or views (site languages, 2020-2026). */
const words: readonly (readonly [Metric, RegExp])[] = [
  [
    'comments',
    /comment|коммент|комент|coment|komm?ent|commenti|yorum|bình luận|댓글|コメント|评论|評論|留言|تعليق|टिप्पणी|टिप्पणि|कमेंट|ความคิดเห็น|ความเห็น|opmerking|σχόλι|hozzászólás|תגוב|মন্তব্য/,
  ],
  [
    'shares',
    /\bshare|поделил|репост|поширен|udostępni|compartilh|compartid|\bpartage|condivision|paylaş|geteilt|\bteilen|chia sẻ|공유|シェア|分享|مشارك|शेयर|साझा|แชร์|gedeeld|sdílen|dibagi|bagikan|perkongsian|megosztás|deling|delning|jaettu|jakoa|κοινοποι|distribui|שיתופ|শেয়ার/,
  ],
  [
    'views',
    /\bviews?\b|просмотр|перегляд|wyświetl|visualiza|visualizz|reproduc|\bvues?\b|aufruf|izlenme|görüntülen|lượt xem|조회|再生|次播放|观看|觀看|مشاهد|बार देखा|व्यू|การดู|weergave|zhlédnut|tayangan|megtekint|visninger|visningar|προβολ/,
  ],
  [
    'likes',
    /^all reactions|^все реакции|^wszystkie reakcje|^toutes les réactions|^todas las reacciones|^todas as reações|^alle reaktionen|^tutte le reazioni|^tüm ifadeler|^tất cả cảm xúc|^všechny reakce|^semua tanggapan|^كل التفاعلات/,
  ],
];

/** Words that make a number less than all: "3 more comments". */
const part =
  /\bmore\b|\bother\b|previous|weitere|vorherige|\bdaha\b|\bdiğer\b|önceki|더 보기|이전|他|さらに|以前|更多|其他|ещё|еще|друг|предыдущ|\bще\b|інш|\botr[oa]s\b|\boutr[oa]s\b|\bmás\b|\bmais\b|\bautres\b|précédent|\baltr[ie]\b|další|további|więcej|poprzedni|\bkhác\b|lainnya|\bmeer\b/;
export const isPart = (said: string): boolean => part.test(said);

/** What a number counts, by the words around it; null when they say nothing, or two things. */
export function meaningOf(said: string): Metric | null {
  let found: Metric | null = null;
  for (const [metric, pattern] of words) {
    if (!pattern.test(said)) continue;
    if (found) return null;
    found = metric;
  }
  return found;
}
