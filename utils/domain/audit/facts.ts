/** What some networks have none of. */
export type Feature = 'cover' | 'shop' | 'pinned' | 'place' | 'messages';

/** What a page told of how an account is set up. Null everywhere: the page does not show it, or it was not looked at. */
export interface SetUpFacts {
  network: string;
  /** What its network has none of. */
  lacks: readonly Feature[];
  name: string | null;
  /** Without "@". */
  handle: string | null;
  /** The text in which the account says what it is. */
  description: string | null;
  /** http(s) addresses that the account's head links to. */
  links: readonly string[] | null;
  isOpen: boolean | null;
  areCommentsOn: boolean | null;
  hasCover: boolean | null;
  hasAvatar: boolean | null;
  hasShop: boolean | null;
  hasPinned: boolean | null;
  takesMessages: boolean | null;
  /** Posts a week of the last four weeks, where enough of them was seen. */
  postsPerWeek: number | null;
  /** Of the posts seen of that time, the share that sells; only where rubrics or categories tell it. */
  commercialShare: number | null;
  /** Of the posts seen, the shares that have a hashtag of the brand, and a place. */
  brandTagShare: number | null;
  placeShare: number | null;
}

/** What the brand says of itself, against which an account is looked at. */
export interface BrandFacts {
  name: string;
  /** What people search for: "bakery Kazan". */
  keyQueries: readonly string[];
  /** Handles of the brand's own accounts, by network. */
  handles: readonly { network: string; handle: string }[];
  hasGuide: boolean;
  /** Posts a week that its plan asks for on this network; null: nobody has said. */
  perWeek: number | null;
  remindersOn: boolean;
}
