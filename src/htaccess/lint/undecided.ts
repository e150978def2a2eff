import { __, sprintf } from '@wordpress/i18n';
import type { Place } from '../../apache/syntax/types';
import { measureStep } from './conditions';
import { lineOf } from './requests';
import { keyOf, type Proposal, type Rule } from './scene';
import { listOf, placeName, quoteAt } from './words';

/** Requests without a login of the web server's own: whether a password fits is the server's to know. */
const ASKED = [
	'front',
	'index',
	'posts',
	'posts-query',
	'OPTIONS',
	'admin-ajax',
];

/** Lines on which it hangs what happens, and which depend on what is not known here. */
export const undecidedLines: Rule = ( scene ) => {
	const found = new Map< string, { by: Place; requests: string[] } >();
	for ( const id of ASKED ) {
		const named = scene.named( id );
		const answer = named && scene.ask( named );
		if ( named && answer?.outcome === 'unknown' && answer.by ) {
			const key = keyOf( answer.by );
			const entry = found.get( key ) ?? { by: answer.by, requests: [] };
			entry.requests.push( lineOf( named ) );
			found.set( key, entry );
		}
	}
	return [ ...found.values() ].map( ( { by, requests } ): Proposal => ( {
		id: 'cannot-tell',
		directory: by.directory,
		lines: [ by.line ],
		severity: 'info',
		summary: sprintf(
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'What happens hangs on %s, which depends on something this page cannot know, such as which modules the server has.',
				'who-said-401'
			),
			placeName( scene, by )
		),
		detail: `${ quoteAt( scene, by ) } – ${ listOf( requests ) }`,
		steps: scene.input.server.modules ? [] : [ measureStep() ],
	} ) );
};
