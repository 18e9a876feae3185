import type { Mark, WordRule } from './marks';

/**
 * What a manager's inbox begins with: words of customers of shops, services and communities, in Russian and English. A "*" ends
 * a beginning; a "~" before a rule makes it a weak one. The person changes all of it.
 */
const written: Record<Mark, string> = {
  question: `
    сколько стоит, какая цена, какова цена, цена вопроса, почем, по чем, ~цена, ~стоимость, прайс*, подскажите, скажите пожалуйста,
    а есть ли, есть ли у вас, есть в наличии, ~в наличии, ~наличие, как заказать, как купить, как записаться, как оплатить, как оформить,
    где купить, где заказать, где находитесь, где вы находитесь, ~адрес, как добраться, какой график, график работы, время работы,
    во сколько, до скольки, со скольки, когда будет, когда откро*, когда появ*, когда привез*, ~когда, доставляете ли, есть доставка,
    можно ли, возможно ли, ~можно, какие размеры, какой размер, ~размер*, какой состав, ~состав, на какой срок, ~почему, ~зачем, ~как,
    ~какой, ~какая, ~какие, ~сколько, ~где, ~куда, ~кто, интересует, хотел* узнать, хочу узнать, уточните, напишите в лс, в личку,
    how much, what is the price, what's the price, ~price, ~cost, how do i, how can i, how to order, how to buy, where can i, where to buy,
    where is, where are you, is it available, ~available, in stock, do you have, do you ship, do you deliver, ~delivery, ~shipping,
    what time, opening hours, when will, when is, ~when, can i, can you, could you, is there, are there, which size, what size,
    ~why, ~how, ~what, ~where, ~which, please tell, let me know, dm me, info please, any update*`,
  complaint: `
    верните деньги, верни деньги, вернуть деньги, возврат* денег, деньги не верну*, не вернули, ~возврат*, обман*, обману*, развод,
    развели, кидал*, кинули, мошенни*, жулик*, вран*, врете, ложь, ужас, ужасн*, кошмар*, отвратительн*, отврат*, безобрази*, хамств*, хамят, хамка,
    хамло, нахамил*, грубост*, грубят, нагрубил*, позор*, стыд, стыдно, не работает, не работают, не работал*, ~сломал*, ~сломан*, брак,
    бракованн*, дефект*, не пришел, не пришла, не пришло, не пришли, не доставили, не привезли, так и не, до сих пор не, сколько можно ждать,
    ~жду, ~ждем, ~ждать, никто не отвеча*, не отвечаете, не отвечают, не отвечает, игнор*, не дозвон*, не берете трубку, не берут трубку,
    испорч*, испортил*, протух*, просроч*, тухл*, невкусн*, не вкусн*, отрав*, волос в, таракан*, гряз*, разочаров*, жалоб*, пожал*, роспотребнадзор*,
    в суд, через суд, прокуратур*, не рекоменду*, не советую, больше не прид*, больше не куп*, больше ни ногой, никогда больше, ~плохо,
    ~плох*, ~дорого, ~ждал*, ~долго, ~хуже, ~жаль, недовол*, претензи*, не соответству*, навязыва*, накрутил*, списал* деньги, двойное списан*,
    refund, money back, give me my money, scam, scammer*, scammed, fraud*, rip off, ripoff, rude, terrible, horrible, awful, disgust*, worst,
    unacceptable, disappoint*, never again, never buy*, doesn't work, does not work, not working, didn't work, stopped working, ~broken, broke down,
    defective, faulty, damaged, never arrived, did not arrive, didn't arrive, hasn't arrived, still waiting, ~waiting, no response, no reply, nobody answer*,
    no one answer*, ignor*, spoiled, expired, rotten, food poisoning, cockroach*, ~dirty, complain*, lawyer*, sue you, do not recommend, don't recommend,
    not recommend, avoid this, ~bad, ~slow, ~expensive, ~worse, wrong order, wrong item, wrong size, charged twice, overcharged, cancel my order, waste of money`,
  thanks: `
    спасибо, спасибочки, благодар*, низкий поклон, вы лучшие, вы супер, самые лучшие, обожаю вас, люблю вас, очень вкусно, все понравилось,
    очень понравил*, ~понравил*, в восторге, ~супер, ~класс, ~отлично, ~вкусно, рекомендую, советую всем, молодцы, умнички, так держать, всем довол*,
    thank you, thanks, thank u, thx, ty so much, much appreciated, appreciate it, grateful, love it, love this, loved it, you are the best, you're the best,
    well done, great job, ~great, ~amazing, ~perfect, highly recommend*, so happy with`,
  spam: `
    заработ* без вложений, заработок в интернете, ~заработок, ~заработ*, пассивный доход, работа на дому, удаленная работа от, пиши в лс заработ*, ~подработк*, казино, ставки на спорт,
    выигр* в казино, займ*, кредит без отказа, накрутка подписчик*, накрутк*, взаимная подписка, взаимопиар, подпишись на меня, подпишитесь на меня,
    заходи ко мне, заходите ко мне, в моем профиле, ссылка в профиле, ~ссылка, приворот*, ясновид*, гадан*, интим*, секс знакомств*, криптовалют* сигнал*,
    сигналы бесплатно, ~инвест*, удвоение, ~доход, пишите в телеграм, ~телеграм, ~вотсап, ~whatsapp,
    earn money from home, make money online, passive income, work from home, casino, betting tips, forex signals, crypto signals, ~crypto, ~investment, ~bitcoin, double your,
    guaranteed profit, follow me back, follow for follow, sub for sub, follow back, check my profile, check my page, check my bio, link in my bio, link in bio, promote it on,
    buy followers, free followers, onlyfans, hot girls, ~telegram, sugar daddy, loan offer, spell caster, dm to collab, dm for collab`,
};

/** The rules that come with us. */
export const builtInRules: readonly WordRule[] = Object.entries(written).flatMap(([mark, text]) =>
  text
    .split(',')
    .map((one) => one.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .map((one) => ({ mark: mark as Mark, words: one.replace(/^~/, ''), isWeak: one.startsWith('~') })),
);

/** A rule as a person types it: in one spelling, at most so long; null of what no comment can hold. */
export function ruleFrom(mark: Mark, typed: string, isWeak: boolean): WordRule | null {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{M}\p{N}'* ]+/gu, ' ')
    .replaceAll(/\*(?! |$)/g, '')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .slice(0, 100);
  return /[\p{L}\p{N}]/u.test(words) ? { mark, words, isWeak } : null;
}
