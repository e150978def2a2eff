import { isolationMarkdown } from '../isolation/isolation-markdown';
import { toMarkdown } from './to-markdown';
import { sureSentence } from '../verdict/verdict-now';
import type { ToShare } from './ready-to-share';

/** The verdict, all findings, every request and the search, as Markdown. Give it what is ready to share. */
export function textOfEverything( { evidence, now, search }: ToShare ): string {
	return [
		toMarkdown( evidence, now, sureSentence( now ) ),
		...( search ? [ isolationMarkdown( search ) ] : [] ),
	].join( '\n' );
}
