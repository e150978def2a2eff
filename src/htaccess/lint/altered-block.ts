import { __, sprintf } from '@wordpress/i18n';
import {
	type BlockDifference,
	blockDifferences,
	linesOfOthers,
	withOwnBlock,
} from '../edit/block-differences';
import { conditionsOfOthers } from '../edit/restore-block';
import { parse } from '../../apache/syntax/parse';
import type { Severity } from '../../diagnosis/evidence/types';
import type { Simulation } from '../../apache/syntax/types';
import { arrives } from './arrives';
import { fateOf } from './fate';
import { differenceSentence, jointly } from './block-sentences';
import { sayingOf } from '../directives';
import { isLedElsewhere } from './led-elsewhere';
import { lineOf, type NamedRequest } from './requests';
import type { Proposal, Scene } from './scene';
import { listOf } from './words';

/** Differences told in the detail; the rest is in the change's own view. */
const TOLD = 4;

/** A request that fares otherwise than with the block as WordPress writes it. */
interface Consequence {
	named: NamedRequest;
	is: Simulation;
	wouldBe: Simulation;
}

/** Whether the request comes to PHP in both cases, and its Authorization header in one of them. */
const losesHeader = ( { is, wouldBe }: Consequence ) =>
	arrives( is ) === false && arrives( wouldBe ) === true;

/** Every request that fares otherwise; what cannot be told is left out. */
function consequencesOf(
	scene: Scene,
	directory: string,
	[ is, wouldBe ]: readonly [ string, string ]
): Consequence[] {
	// Made once: what a file says is read once for each of these, and not for each request.
	const kept = filesWith( scene, directory, is );
	const own = filesWith( scene, directory, wouldBe );
	return scene.requests
		.map( ( named ) => ( {
			named,
			is: scene.followFiles( named, kept ),
			wouldBe: scene.followFiles( named, own ),
		} ) )
		.filter(
			( one ) =>
				one.is.outcome !== 'unknown' &&
				one.wouldBe.outcome !== 'unknown' &&
				( fateOf( one.is ) !== fateOf( one.wouldBe ) ||
					losesHeader( one ) )
		);
}

const filesWith = ( scene: Scene, directory: string, text: string ) =>
	scene.files.map( ( file ) =>
		file.directory === directory ? { directory, text } : file
	);

/**
 * Whether the file, with the lines of others that stand in the block, makes the same of the request: what only would come of it without
 * them, nobody sees.
 */
const isSeen =
	( scene: Scene ) =>
	( { named, is }: Consequence ): boolean => {
		const real = scene.ask( named );
		return (
			fateOf( real ) === fateOf( is ) && arrives( real ) === arrives( is )
		);
	};

/** The file with one of the differences mended. */
function mended( text: string, { line, found, expected }: BlockDifference ) {
	const lines = text.split( '\n' );
	lines.splice(
		found === null ? line : line - 1,
		found === null ? 0 : 1,
		expected ?? ''
	);
	return lines.join( '\n' );
}

/** The difference that alone makes what comes of all of them; undefined where there is none such. */
function decidingAmong(
	scene: Scene,
	directory: string,
	differences: readonly BlockDifference[],
	{ text, consequences }: { text: string; consequences: Consequence[] }
): BlockDifference | undefined {
	const worst =
		consequences.find( ( one ) => ! losesHeader( one ) ) ??
		consequences[ 0 ];
	return (
		worst &&
		differences.find( ( one ) => {
			const answer = scene.followFiles(
				worst.named,
				filesWith( scene, directory, mended( text, one ) )
			);
			return (
				fateOf( answer ) === fateOf( worst.wouldBe ) &&
				arrives( answer ) === arrives( worst.wouldBe )
			);
		} )
	);
}

const capital = ( text: string ) =>
	text.charAt( 0 ).toUpperCase() + text.slice( 1 );

/** What comes of it, in half a sentence, and how bad that is. */
function effectOf(
	consequences: readonly Consequence[],
	index: string
): { severity: Severity; effect: string } {
	const fared = consequences.filter( ( one ) => ! losesHeader( one ) );
	const lost = fared.filter(
		( { is, wouldBe } ) => wouldBe.path === index && is.path !== index
	);
	const requests = ( of: readonly Consequence[] ) =>
		listOf( [ ...new Set( of.map( ( { named } ) => lineOf( named ) ) ) ] );
	if ( lost.length > 0 ) {
		return {
			severity: 'error',
			effect: sprintf(
				/* translators: %s: requests, separated by commas. */
				__(
					'because of it, WordPress does not get %s',
					'who-said-401'
				),
				requests( lost )
			),
		};
	}
	if ( fared.length > 0 ) {
		return {
			severity: 'warning',
			effect: sprintf(
				/* translators: %s: requests, separated by commas. */
				__(
					'because of it, something else becomes of %s',
					'who-said-401'
				),
				requests( fared )
			),
		};
	}
	// How much the lost header matters here, a finding of its own says.
	return {
		severity: 'info',
		effect:
			consequences.length > 0
				? __(
						'because of it, this block does not hand the Authorization header to PHP',
						'who-said-401'
					)
				: __( 'no effect on the requests tested', 'who-said-401' ),
	};
}

/** Of what only shows without the lines of others, nothing is said but that. */
const mixedEffect = (): { severity: Severity; effect: string } => ( {
	severity: 'info',
	effect: __(
		'what comes of it cannot be told apart from what others have put into the block',
		'who-said-401'
	),
} );

/** What of others is in the rules of the block, and that it is kept; empty when nothing is. */
function whatBecomesOf( text: string, block: string ): string {
	const added = conditionsOfOthers( parse( text ), block );
	return added.length === 0
		? ''
		: sprintf(
				/* translators: %s: lines of the file, separated by semicolons. */
				__(
					'Conditions that somebody added to WordPress’s own rules: %s. Where the page offers the change, they stay in force as exceptions above the block.',
					'who-said-401'
				),
				added
					.map( ( { found } ) => sayingOf( found.node ) )
					.join( '; ' )
			);
}

/**
 * A block that is not what this WordPress would write: which lines, and what comes of it.
 *
 * @param scene  The files.
 * @param text   The file with the block.
 * @param common What every finding about the block has.
 */
export function alteredBlock(
	scene: Scene,
	text: string,
	common: Pick< Proposal, 'directory' | 'steps' | 'edits' >
): Proposal {
	const { home, isNetwork } = scene.input.site;
	const block = scene.input.site.block ?? '';
	const { directory } = common;
	// On a network nobody renews the block, so that nobody's line in it is in danger.
	const others = isNetwork
		? new Set< number >()
		: linesOfOthers( text, block );
	const kept = text
		.split( '\n' )
		.map( ( line, index ) => ( others.has( index + 1 ) ? '' : line ) )
		.join( '\n' );
	const all = consequencesOf( scene, directory, [
		kept,
		withOwnBlock( kept, block ),
	] );
	const consequences = all.filter( isSeen( scene ) );
	const { severity, effect } =
		consequences.length === 0 && all.length > 0
			? mixedEffect()
			: effectOf( consequences, `${ home }index.php` );
	const found = blockDifferences( text, block, others );
	const deciding = decidingAmong( scene, directory, found, {
		text: kept,
		consequences,
	} );
	const differences = deciding
		? [ deciding, ...found.filter( ( one ) => one !== deciding ) ]
		: found;
	const sentences = differences.map( ( one ) =>
		differenceSentence( scene, directory, one )
	);
	const isJoint = ! deciding && all.length > 0 && found.length > 1;
	const told = isJoint
		? sentences.slice( 0, TOLD )
		: sentences.slice( 1, 1 + TOLD );
	return {
		...common,
		id: 'block-altered',
		lines: [ ...new Set( differences.map( ( { line } ) => line ) ) ],
		// Where addresses come to WordPress in another way, little hangs on the block.
		severity: isLedElsewhere( scene ) ? 'info' : severity,
		summary: sprintf(
			/* translators: 1: what is different in a file. 2: what comes of it. */
			__( '%1$s: %2$s.', 'who-said-401' ),
			isJoint
				? jointly( scene, directory, found )
				: capital( sentences[ 0 ] ?? '' ),
			effect
		),
		detail: [
			...told.map( ( sentence ) => `${ capital( sentence ) }.` ),
			whatBecomesOf( text, block ),
		]
			.filter( Boolean )
			.join( ' ' ),
	};
}
