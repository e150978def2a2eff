/**
 * Findings that hold only if something is so that is not known of the server: each question is taken both ways, and what differs
 * begins with “if …”.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import type { Step } from '../../diagnosis/evidence/types';
import { Scene } from './scene';

/** The findings of a scene, in steps. */
type Find = ( scene: Scene ) => Generator< void, HtaccessFinding[] >;

const keyOf = ( { id, directory, lines }: HtaccessFinding ) =>
	`${ id } ${ directory } ${ lines.join() }`;

/** Questions about what the server is and has; others are about a single request, such as whether its password fits. */
const ABOUT_SERVER = /^(?:module|directive|defined|version|exists) /;

/** The questions about the server on which the answers to a scene's requests hang. */
export function hangingQuestions( scene: Scene ): string[] {
	return [
		...new Set(
			scene.requests.flatMap( ( named ) => {
				const { outcome, hangsOn } = scene.ask( named );
				return outcome === 'unknown' &&
					hangsOn &&
					ABOUT_SERVER.test( hangsOn )
					? [ hangsOn ]
					: [];
			} )
		),
	];
}

/** The scene with answers to all questions its requests hang on: those given, and no to the others. */
function settled(
	{ input }: Scene,
	given: ReadonlyMap< string, boolean >
): Scene {
	const assumed = new Map( given );
	for (;;) {
		const scene = new Scene( input, assumed );
		const open = hangingQuestions( scene ).filter(
			( question ) => ! assumed.has( question )
		);
		if ( open.length === 0 ) {
			return scene;
		}
		open.forEach( ( question ) => assumed.set( question, false ) );
	}
}

/** What has to be so, for the front of a sentence: `If this server has mod_foo`. */
function conditionFor( question: string, is: 'so' | 'not-so' ): string {
	const answer = is === 'so';
	const [ kind = '', ...rest ] = question.split( ' ' );
	const what = rest.join( ' ' );
	if ( kind === 'module' ) {
		return answer
			? sprintf(
					/* translators: %s: name of a module of the web server. */
					__( 'If this server has mod_%s', 'who-said-401' ),
					what
				)
			: sprintf(
					/* translators: %s: name of a module of the web server. */
					__( 'If this server does not have mod_%s', 'who-said-401' ),
					what
				);
	}
	if ( kind === 'directive' ) {
		return answer
			? sprintf(
					/* translators: %s: name of a directive. */
					__(
						'If a module of this server knows “%s”',
						'who-said-401'
					),
					what
				)
			: sprintf(
					/* translators: %s: name of a directive. */
					__(
						'If no module of this server knows “%s”',
						'who-said-401'
					),
					what
				);
	}
	return answer
		? sprintf(
				/* translators: %s: something about the server, such as: exists /a/b. */
				__( 'If this is so on this server: “%s”', 'who-said-401' ),
				question
			)
		: sprintf(
				/* translators: %s: something about the server, such as: exists /a/b. */
				__( 'If this is not so on this server: “%s”', 'who-said-401' ),
				question
			);
}

/** The page has a button for it where the files are shown. */
export const measureStep = (): Step => ( {
	text: __(
		'Have measured what the server supports (the button “Measure what the server supports”): then it is known which modules it has.',
		'who-said-401'
	),
} );

function conditional(
	finding: HtaccessFinding,
	conditions: readonly string[]
): HtaccessFinding {
	return {
		...finding,
		summary: sprintf(
			/* translators: 1: a condition, such as: If this server has mod_foo. 2: a sentence. */
			__( '%1$s: %2$s', 'who-said-401' ),
			conditions.join( __( ',', 'who-said-401' ) + ' ' ),
			finding.summary
		),
		steps: [ measureStep(), ...finding.steps ],
	};
}

/**
 * The findings with those added that hang on what is not known.
 *
 * @param scene    The scene in which nothing is assumed.
 * @param findings What was found in it.
 * @param open     The questions its answers hang on.
 * @param find     Finds what there is in a scene.
 */
export function* withConditions(
	scene: Scene,
	findings: readonly HtaccessFinding[],
	open: readonly string[],
	find: Find
): Generator< void, HtaccessFinding[] > {
	const base = settled(
		scene,
		new Map( open.map( ( question ) => [ question, false ] ) )
	);
	const questions = [ ...base.assumed.keys() ];
	const inBase = yield* find( base );
	const flipped: { question: string; found: HtaccessFinding[] }[] = [];
	for ( const question of questions ) {
		flipped.push( {
			question,
			found: yield* find(
				settled( base, new Map( base.assumed ).set( question, true ) )
			),
		} );
	}
	const certain = new Set( findings.map( keyOf ) );
	const added = new Map< string, HtaccessFinding >();
	const has = ( found: HtaccessFinding[], key: string ) =>
		found.some( ( one ) => keyOf( one ) === key );
	for ( const finding of inBase ) {
		const key = keyOf( finding );
		const conditions = flipped
			.filter( ( { found } ) => ! has( found, key ) )
			.map( ( { question } ) => conditionFor( question, 'not-so' ) );
		added.set(
			key,
			conditions.length > 0 ? conditional( finding, conditions ) : finding
		);
	}
	for ( const { question, found } of flipped ) {
		for ( const finding of found ) {
			const key = keyOf( finding );
			if ( ! added.has( key ) ) {
				added.set(
					key,
					conditional( finding, [ conditionFor( question, 'so' ) ] )
				);
			}
		}
	}
	return [
		...findings,
		...[ ...added ]
			.filter( ( [ key ] ) => ! certain.has( key ) )
			.map( ( [ , finding ] ) => finding ),
	];
}
