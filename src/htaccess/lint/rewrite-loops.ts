import { __, sprintf } from '@wordpress/i18n';
import type { Simulation } from '../../apache/syntax/types';
import { lineOf } from './requests';
import { isRefusal, keyOf, type Proposal, type Rule } from './scene';
import { listOf, placeName, quoteAt } from './words';

/** Whether a line rewrites an address again and again until the web server gives up. */
export function isLoop( { status, by, trace }: Simulation ): boolean {
	const turns = trace.filter(
		( { directory, line, effect } ) =>
			directory === by?.directory &&
			line === by.line &&
			effect.kind === 'rewrites'
	);
	return status === 500 && turns.length > 1;
}

/** Lines that send an address round in circles. */
export const rewriteLoops: Rule = ( scene ) => {
	const loops = new Map< string, Proposal & { requests: string[] } >();
	for ( const named of scene.requests ) {
		const answer = scene.ask( named );
		if ( ! isRefusal( answer ) || ! isLoop( answer ) ) {
			continue;
		}
		const { by } = answer;
		const loop = loops.get( keyOf( by ) ) ?? {
			id: 'rewrite-loop',
			directory: by.directory,
			lines: [ by.line ],
			severity: 'error',
			summary: sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'The web server turns in circles until it gives up with 500, because of %s, which rewrites what it has rewritten.',
					'who-said-401'
				),
				placeName( scene, by )
			),
			detail: '',
			steps: [
				{
					text: __(
						'Put a condition above the rule that leaves out the address it leads to, or see that a file is there.',
						'who-said-401'
					),
				},
			],
			requests: [],
		};
		loop.requests.push( lineOf( named ) );
		loops.set( keyOf( by ), loop );
	}
	return [ ...loops.values() ].map( ( { requests, ...loop } ) => ( {
		...loop,
		detail: `${ quoteAt( scene, { directory: loop.directory, line: loop.lines[ 0 ] ?? 0 } ) } → 500: ${ listOf(
			[ ...new Set( requests ) ]
		) }`,
	} ) );
};
