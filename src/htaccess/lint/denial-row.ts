import { sprintf } from '@wordpress/i18n';
import type { Severity } from '../../diagnosis/evidence/types';
import type { Denial, Meaning } from './denial';
import type { Scene } from './scene';

/** A refusal as a row sees it. */
export interface Refused {
	scene: Scene;
	denial: Denial;
	/** Those of the row's requests that are refused. */
	hit: string[];
	/** The line, as people call it. */
	place: string;
	/** Whether a request is refused by the same line. */
	has: ( id: string ) => boolean;
}

/** A subject of refusals. */
export interface Row {
	/** The requests that are about it. */
	of: readonly string[];
	/** What is refused, for a list. */
	name: () => string;
	/** Null where another row says it better, or it is nobody's trouble. */
	mean: ( refused: Refused ) => Meaning | null;
}

/** A meaning that is one sentence about the line. */
export const plain =
	( id: string, severity: Severity, sentence: () => string ) =>
	( { place }: Pick< Refused, 'place' > ): Meaning => ( {
		id,
		severity,
		summary: sprintf( sentence(), place ),
	} );
