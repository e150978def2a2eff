/**
 * Redirects of the files that lead back to where they began: the browser gives up, and WordPress is never asked.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { Place } from '../../apache/syntax/types';
import { isLedElsewhere } from './led-elsewhere';
import {
	byFiles,
	circleIn,
	linesIn,
	quoteHop,
	type Redirected,
} from './redirect-circle';
import { lineOf, type NamedRequest } from './requests';
import { keyOf, type Proposal, type Rule, type Scene } from './scene';
import { listOf, placeName } from './words';

/** Requests that are looked at, by their names. */
const ASKED = [ 'page', 'posts', 'posts-query', 'login' ];

interface Circle {
	hops: Redirected[];
	asked: NamedRequest[];
}

/** What the circle is, in a sentence. */
function circleSummary( scene: Scene, places: Place[] ): string {
	const [ first, second ] = places.map( ( place ) =>
		placeName( scene, place )
	);
	return second === undefined
		? sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'Requests are sent on to the address where they already are, again and again until the browser gives up, by %s.',
					'who-said-401'
				),
				first
			)
		: sprintf(
				/* translators: 1 and 2: places, such as: line 7 of .htaccess. */
				__(
					'Requests are sent to and fro until the browser gives up: by %1$s to another address, by %2$s back.',
					'who-said-401'
				),
				first,
				second
			);
}

function proposalFor( scene: Scene, { hops, asked }: Circle ): Proposal {
	const places = [
		...new Map(
			hops.map( ( { redirect } ) => [
				keyOf( redirect.by ),
				redirect.by,
			] )
		).values(),
	];
	const directory = places[ 0 ]?.directory ?? '/';
	const quoted = hops.map( ( hop ) => quoteHop( scene, hop ) ).join( '; ' );
	return {
		id: 'redirect-loop',
		severity: 'error',
		directory,
		lines: places
			.filter( ( place ) => place.directory === directory )
			.map( ( { line } ) => line ),
		summary: circleSummary( scene, places ),
		detail: `${ quoted }: ${ listOf( asked.map( lineOf ) ) }`,
		steps: [
			{
				text: __(
					'Remove the rule that is too many, or give it a condition that leaves out the address it leads to.',
					'who-said-401'
				),
			},
		],
	};
}

/** Requests that the files send to and fro by themselves. */
export const redirectLoops: Rule = ( scene ) => {
	const found = new Map< string, Circle >();
	for ( const id of ASKED ) {
		const named = scene.named( id );
		const circle = named && circleIn( scene, named );
		if ( circle ) {
			const key = linesIn( circle );
			const entry = found.get( key ) ?? {
				hops: byFiles( circle ),
				asked: [],
			};
			entry.asked.push( named );
			found.set( key, entry );
		}
	}
	return [ ...found.values() ]
		.filter(
			( { asked } ) =>
				// This run shows that they come through: then something is not known of the server.
				! (
					asked.some( ( { id } ) => id === 'posts' ) &&
					isLedElsewhere( scene )
				)
		)
		.map( ( circle ) => proposalFor( scene, circle ) );
};
