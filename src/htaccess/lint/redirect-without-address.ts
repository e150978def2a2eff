import { __, sprintf } from '@wordpress/i18n';
import { allWords } from '../../apache/syntax/words';
import type { Place, Simulation } from '../../apache/syntax/types';
import { lineOf, type NamedRequest } from './requests';
import { keyOf, type Proposal, type Rule, type Scene } from './scene';
import { listOf, placeName, quoteAt } from './words';

/** What a site is dead without. */
const VITAL = [ 'front', 'page', 'posts', 'login' ];

/** Whether it is a redirect in name only: 304 is none, and each other says where to go. */
const isBare = ( { outcome, status = 0, location }: Simulation ): boolean =>
	outcome === 'response' &&
	status >= 300 &&
	status < 400 &&
	status !== 304 &&
	location === undefined;

/**
 * The last rule that led to another site's address. Without [R] and [L] the round goes on, and a rule below makes a path of this site of
 * it again, to which Apache sends its own 302, with nothing in it. Source: `hook_fixup()` of mod_rewrite, tried on Apache 2.4.
 */
const leavingRule = (
	scene: Scene,
	{ trace }: Simulation
): Place | undefined =>
	[ ...trace ].reverse().find( ( { directory, line, effect } ) => {
		const found = scene.at( { directory, line } );
		return (
			effect.kind === 'matches' &&
			found?.name === 'rewriterule' &&
			/^[a-z]+:\/\//i.test( allWords( found.node.args )[ 1 ] ?? '' )
		);
	} );

function proposalFor(
	scene: Scene,
	by: Place,
	requests: readonly NamedRequest[]
): Proposal {
	const status = String( scene.ask( requests[ 0 ] as NamedRequest ).status );
	return {
		id: 'redirect-without-address',
		directory: by.directory,
		lines: [ by.line ],
		severity: requests.some( ( { id } ) => VITAL.includes( id ) )
			? 'error'
			: 'warning',
		summary: sprintf(
			/* translators: 1: HTTP status. 2: place, such as: line 7 of .htaccess. */
			__(
				'The web server answers %1$s without saying where to go, and WordPress is not asked: %2$s leads to another address, but does not end the round, and the rules below change that address again.',
				'who-said-401'
			),
			status,
			placeName( scene, by )
		),
		detail: `${ quoteAt( scene, by ) } → ${ status }: ${ listOf( [
			...new Set( requests.map( lineOf ) ),
		] ) }`,
		steps: [
			{
				text: __(
					'End the rule with [R=301,L], so that it sends the browser on and no other rule follows.',
					'who-said-401'
				),
			},
		],
	};
}

/** Rules that mean to send requests on, and leave them with an empty answer. */
export const redirectWithoutAddress: Rule = ( scene ) => {
	const found = new Map< string, { by: Place; requests: NamedRequest[] } >();
	for ( const named of scene.requests ) {
		const answer = scene.ask( named );
		const rule = isBare( answer )
			? leavingRule( scene, answer )
			: undefined;
		if ( rule ) {
			const by = { directory: rule.directory, line: rule.line };
			const entry = found.get( keyOf( by ) ) ?? { by, requests: [] };
			entry.requests.push( named );
			found.set( keyOf( by ), entry );
		}
	}
	return [ ...found.values() ].map( ( { by, requests } ) =>
		proposalFor( scene, by, requests )
	);
};
