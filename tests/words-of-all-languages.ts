/** Readers know the words of all languages, as in the worker; what a page knows without its lesson has a test of its own. */
import { moreWords } from '@/utils/networks/youtube/more-words';
import { learnWords } from '@/utils/networks/youtube/texts';

learnWords(moreWords);
