/**
 * What YouTube calls its counters, by interface language: the beginnings of the words that stand next to a number.
 * Seen or known 2022-2026. A language that is not here is read by structure only.
 */
export type Meaning = 'views' | 'watching' | 'waiting' | 'subscribers' | 'videos' | 'likes';

/**
 * Beginnings of words, separated by "|", of each meaning in turn: views; watching; waiting; subscribers; videos;
 * likes; and what says "no", as in "No views".
 */
export const order: readonly (Meaning | 'none')[] = [
  'views',
  'watching',
  'waiting',
  'subscribers',
  'videos',
  'likes',
  'none',
];

export const words: Readonly<Record<string, string>> = {
  af: 'kyk|keer gekyk|weergawe;kyk tans|kykers;wag;intekenaar;video;;geen',
  ar: 'مشاهدة|مشاهدات|مرة مشاهدة|مرّة مشاهدة|مشاهدتان;يشاهد|مشاهد الآن|المشاهدين|مشاهدًا;ينتظر|انتظار|الانتظار|في انتظار;مشترك;فيديو|مقطع;إعجاب;لا',
  az: 'baxış;baxır|izləyir|tamaşaçı;gözləyir;abunəçi;video;;baxış yoxdur|yoxdur',
  be: 'прагляд;глядзяць|глядзіць|гледач;чака;падпісчы|падпісан;відэа;;няма',
  bg: 'показван|гледан|преглежд;гледат|гледа в|зрител;чака;абонат;видео;;няма',
  bn: 'বার দেখা|ভিউ|টি ভিউ;দেখছেন|জন দেখছেন;অপেক্ষা;সদস্য|জন সদস্য|সাবস্ক্রাইবার;ভিডিও|টি ভিডিও;;কোনো',
  ca: "visualitzaci;mirant|veient|espectador|persones;espera;subscriptor;vídeo|video;m'agrada;cap|sense",
  cs: 'zhlédnut|zobrazen;sleduj|divák;ček;odběratel;vide;;žádn|bez',
  da: 'visning;ser nu|ser med|seer|kigger;venter;abonnent;video;like|synes godt om;ingen',
  de: 'aufruf;zuschauer|schauen|sehen zu|sehen gerade;wart|zuschauer warten;abonnent;video;„mag ich“|mag ich|"mag ich"|likes;keine',
  el: 'προβολ;παρακολουθ|θεατ;περιμέν|αναμονή|σε αναμονή;εγγεγραμμέν|συνδρομητ;βίντεο;;καμία|δεν',
  en: 'view;watching|viewer;waiting;subscriber;video;like;no',
  es: 'visualizaci|vista|reproducci;mirando|viendo|espectador|usuarios|personas;espera|en espera;suscriptor;vídeo|video;me gusta;sin|no hay|ninguna|ningún',
  et: 'vaatamis|vaatamine|korda;vaatab|vaatavad|vaataja;ootab|ootel;tellija;video;;pole|ühtegi',
  eu: 'ikustaldi|ikusi;ikusle|ikusten;zain;harpidedun;bideo;;ez',
  fa: 'بازدید|نمایش|مشاهده;تماشا|بیننده;منتظر|انتظار;مشترک;ویدیو|ویدئو;;بدون',
  fi: 'näyttökerta|katselu;katselee|katsoja|katselijaa;odottaa|odottava;tilaaja;video;;ei',
  fil: 'view|panonood|beses;nanonood|ang nanonood;naghihintay|ang naghihintay;subscriber;video;;walang',
  fr: "vue|visionnement;spectateur|regarde|téléspectateur|personnes;en attente|attente|attend;abonné;vidéo;j'aime|clics sur|mentions;aucun|pas de",
  gl: 'visualizaci|reproduci;vendo|espectador|persoas;agardando|espera|en espera;subscritor;vídeo;;ningunha|sen',
  he: 'צפיות|צפייה;צופים|צופה|אנשים צופים;ממתין|ממתינים;מנוי;סרטונים|סרטון;;אין',
  hi: 'व्यू|बार;देख रहे|दर्शक|लोग देख;इंतज़ार|इंतजार;सदस्य|सब्सक्राइबर;वीडियो;;कोई',
  hr: 'pregled|prikaz;gleda;čeka;pretplatnik;video;;nema',
  hu: 'megtekint;néző|nézi;vár;feliratkozó;videó;;nincs',
  hy: 'դիտում;դիտում են|դիտող;սպասում;բաժանորդ|հետևորդ;տեսանյութ;;չկան',
  id: 'x ditonton|ditonton|penayangan|tontonan|kali ditonton;menonton|sedang menonton|penonton;menunggu;subscriber|pelanggan;video;suka;belum|tidak ada',
  is: 'áhorf;horfa|áhorfend;bíða|bíður;áskrifand;myndskeið|vídeó;;engin|ekkert',
  it: 'visualizzazion;spettator|guarda|persone;in attesa|attesa|attend;iscritt;video;mi piace;nessun',
  ja: '回視聴|回再生|視聴回;視聴中|人が視聴;人が待機|待機|待って;人の登録者|チャンネル登録者|登録者;本の動画|動画;高評価;なし|ありません',
  ka: 'ნახვა;უყურებს;ელოდება;გამომწერი;ვიდეო;;არ',
  kk: 'рет қаралды|рет көрілді|қаралым|қаралды|көру;көріп|көруші;күтуде|күтіп;жазылушы;бейне;;жоқ',
  km: 'ការមើល|មើល;;;អ្នកជាវ;វីដេអូ',
  kn: 'ವೀಕ್ಷಣೆ;;;ಚಂದಾದಾರ;ವೀಡಿಯೊ',
  ko: '조회수|회 조회;시청 중|명 시청;대기|명 대기;구독자;동영상;좋아요;없음',
  ky: 'жолу көрүлдү|көрүү|көрүлгөн;көрүп;күтүп;катталуучу|жазылуучу;видео;;жок',
  lt: 'peržiūr;žiūri|žiūrov;laukia;prenumerator;vaizdo įraš;;nėra',
  lv: 'skatījum;skatās|skatītāj;gaida;abonent;video;;nav',
  mk: 'преглед|прикаж;гледа;чека;претплатни;видеа|видео;;нема',
  mr: 'वेळा पाहिले|व्ह्यू|दृश्ये;पाहत;प्रतीक्षा;सदस्य;व्हिडिओ;;कोणतीही',
  ms: 'tontonan|paparan;menonton|penonton|sedang menonton;menunggu;pelanggan;video;;tiada',
  nb: 'visning|ganger|avspilling|sett;ser på|ser nå|seere;venter;abonnent;video;;ingen',
  ne: 'पटक हेरिएको|भ्यु;;;सदस्य;भिडियो',
  nl: 'weergave|keer bekeken;kijker|kijken|mensen kijken;wacht;abonnee;video;like|vind;geen',
  pl: 'wyświetle|odsłon;ogląda|widz;oczek|czeka;subskryb;film|wideo;;brak',
  pt: 'visualizaç;assistindo|a ver|espectador|pessoas assistindo|a assistir;aguardando|esperando|à espera|a aguardar|em espera;inscrit|subscrit;vídeo;marcações "gostei"|gostei|pessoas gostaram;nenhum|sem',
  ro: 'vizionăr|vizualizăr|vizionare;vizionează|spectator|se uită|urmăresc|persoane;așteaptă|în așteptare|aşteaptă;abonat|abonaț|abonaţ;videoclip;;nicio|fără|nu există',
  ru: 'просмотр;смотрят|смотрит|зрител|сейчас смотр|человек смотр;ожида|ждут|ждет|ждёт;подписчик;видео;отмет|лайк|нравится;нет',
  sk: 'zhliadnut|vzhliadnut|pozret|zobrazen;sleduj|divák;čak;odberateľ;vide;;žiadn|bez',
  sl: 'ogled;gleda;čaka;naročnik;video;;brez|ni',
  sq: 'shikim;po shikoj|shikues;në pritje|presin;abonent|abonuar;video;;asnjë|nuk',
  sr: 'преглед|приказ|pregled|prikaz;гледа|gleda;чека|čeka;пратил|претплатни|pratil|pretplatnik;видео|видеа|снима|video|snim;;нема|nema',
  sv: 'visning;tittar;väntar;prenumerant;video;;inga|ingen',
  sw: 'mara|utazamaji|imetazamwa|iliyotazamwa;wanatazama|anatazama;wanasubiri;wanaofuatilia|waliojisajili|anayefuatilia;video;;haijatazamwa|hakuna',
  ta: 'பார்வை|முறை பார்க்க;பார்க்கிற;காத்திரு;சந்தாதார|குழுசேர்ந்;வீடியோ',
  te: 'వీక్షణ;చూస్తున్న;వేచి;సబ్‌స్క్రైబ|సబ్స్క్రైబ;వీడియో',
  th: 'การดู|ดู|ยอดดู;กำลังดู|คนกำลังดู|กำลังรับชม;กำลังรอ|รอ;ผู้ติดตาม;วิดีโอ;ชอบ;ไม่มี|ยังไม่มี',
  tr: 'görüntüleme|izlenme|kez görüntülendi|kez izlendi;izliyor|izleyici|kişi izliyor;bekliyor|kişi bekliyor;abone;video;beğen;görüntüleme yok|yok',
  uk: 'перегляд;дивляться|дивиться|глядач;очіку|чекають|чекає;підписник|стежать;відео;;немає',
  ur: 'ملاحظات|مناظر;;;سبسکرائبر;ویڈیو',
  uz: 'marta|ko‘rish|ko‘rilgan|tomosha qilingan;tomosha qilmoqda|ko‘rmoqda;kutmoqda;obunachi;video;;yo‘q',
  vi: 'lượt xem;người đang xem|đang xem|người xem;đang chờ|người đang chờ;người đăng ký|đăng ký;video;lượt thích;không có|chưa có',
  zh: '次观看|观看次数|次觀看|觀看次數|收看次數|次收看|次播放|播放;人正在观看|正在观看|正在觀看|人正在觀看|人觀看中|觀看中|人在看|正在收看|位觀眾;人正在等待|正在等待|等待|等候|人正在等候;位订阅者|订阅者|位訂閱者|訂閱者|名订阅者|名訂閱者|订阅人数;个视频|视频|部影片|影片|個影片|条视频;人喜歡|人喜欢|人按讚;无|沒有|没有|無',
};

/** Words that may stand between a number and its noun, or after it. */
export const glue = /^(?:(?:de|di|of|na|ng|az) |d['’]|[-–—:：•·،,.()"„“”«»’']\s*)/;

/** Counting words that stand on one side of a number while the noun stands on the other. */
export const counters =
  /^(?:次|回|회|명|人|位|名|個|个|本|件|คน|ครั้ง|รายการ|ganger|gange|kez|개|천|qilingan|ko‘rilgan)/;
