/**
 * What a change of a file does to the requests a site lives by.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { Simulation } from '../../apache/syntax/types';
import { arrives } from './arrives';
import { fateOf } from './fate';
import { lineOf, type NamedRequest } from './requests';
import type { Scene } from './scene';
import { listOf } from './words';

/** A request that is answered otherwise. */
interface Change {
	named: NamedRequest;
	before: Simulation;
	after: Simulation;
}

export interface Changes {
	/** Those for which it gets worse. */
	worse: Change[];
	/** All others. */
	other: Change[];
}

/** How good an answer is for whoever asked: best is the file that is asked for, or WordPress where none is there. */
function worth(
	{ input }: Scene,
	{ request }: NamedRequest,
	{ outcome, status = 0, path }: Simulation
): number {
	const wanted =
		input.server.kind( request.path ) === 'file'
			? request.path
			: `${ input.site.home }index.php`;
	switch ( outcome ) {
		case 'continue':
			return path === wanted ? 3 : 2;
		case 'response':
			return status < 400 ? 1 : 0;
		case 'unknown':
			return 0;
	}
}

function isWorse( scene: Scene, { named, before, after }: Change ): boolean {
	const was = worth( scene, named, before );
	const is = worth( scene, named, after );
	return (
		is < was ||
		// Another way that is no better is nothing anybody asked for.
		( was === is && was > 0 ) ||
		( arrives( before ) === true && arrives( after ) === false )
	);
}

/** Every request that is answered otherwise, or whose Authorization header fares otherwise, after a change. */
export function changesOf( before: Scene, after: Scene ): Changes {
	const changed = before.requests
		.map( ( named ) => ( {
			named,
			before: before.ask( named ),
			after: after.ask( named ),
		} ) )
		.filter(
			( one ) =>
				fateOf( one.before ) !== fateOf( one.after ) ||
				arrives( one.before ) !== arrives( one.after )
		);
	const isBad = ( one: Change ) =>
		fateOf( one.before ) === fateOf( one.after )
			? arrives( one.before ) === true
			: isWorse( before, one );
	return {
		worse: changed.filter( isBad ),
		other: changed.filter( ( one ) => ! isBad( one ) ),
	};
}

/** What an answer comes to, in a word or two. */
const endOf = ( { outcome, status, path }: Simulation ): string =>
	outcome === 'continue' ? path : String( status ?? '?' );

/** What the change makes of these requests; empty where nothing but the header fares otherwise. */
export function sentenceOn( { other }: Changes ): string {
	const ends = other
		.filter( ( { before, after } ) => fateOf( before ) !== fateOf( after ) )
		.map(
			( { named, before, after } ) =>
				`${ lineOf( named ) }: ${ endOf( before ) } → ${ endOf( after ) }`
		);
	return ends.length === 0
		? ''
		: sprintf(
				/* translators: %s: requests and what becomes of them, such as: GET /a: 404 → /index.php. */
				__(
					'The offered change makes a difference to these requests: %s. To the others that a site lives by it makes none.',
					'who-said-401'
				),
				listOf( [ ...new Set( ends ) ] )
			);
}
