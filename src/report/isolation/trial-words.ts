import { __, sprintf } from '@wordpress/i18n';

import type { Statement, Trial } from '../../isolation';
import { pluginList } from './words';
import type {
	SearchOutcome,
	TrialAnswer,
} from '../../run/find-plugin/search-outcome';

/** How many plugins are named before only their number is given. */
const NAMED = 3;

/** Which plugins were on in a trial, in as few words as possible. */
export function setWords(
	outcome: Pick< SearchOutcome, 'names' | 'absent' >,
	enabled: readonly string[]
): string {
	const all = Object.keys( outcome.names ).filter(
		( id ) => ! outcome.absent.includes( id )
	);
	const off = all.filter( ( id ) => ! enabled.includes( id ) );
	if ( off.length === 0 ) {
		return __( 'all on', 'who-said-401' );
	}
	if ( enabled.length === 0 ) {
		return __( 'all off', 'who-said-401' );
	}
	if ( enabled.length <= NAMED ) {
		return sprintf(
			/* translators: %s: names of plugins. */
			__( 'only %s on', 'who-said-401' ),
			pluginList( outcome, enabled )
		);
	}
	if ( off.length <= NAMED ) {
		return sprintf(
			/* translators: %s: names of plugins. */
			__( 'all but %s on', 'who-said-401' ),
			pluginList( outcome, off )
		);
	}
	return sprintf(
		/* translators: 1: number of plugins that are on. 2: number of all plugins. */
		__( '%1$d of %2$d on', 'who-said-401' ),
		enabled.length,
		all.length
	);
}

const OUTCOMES: Record< Trial[ 'outcome' ], () => string > = {
	fail: () => __( 'fails', 'who-said-401' ),
	pass: () => __( 'works', 'who-said-401' ),
	unresolved: () => __( 'not counted', 'who-said-401' ),
	transient: () => __( 'no answer for now', 'who-said-401' ),
	error: () => __( 'not sent', 'who-said-401' ),
	stopped: () => __( 'stopped', 'who-said-401' ),
};

export function outcomeWord( outcome: Trial[ 'outcome' ] ): string {
	return OUTCOMES[ outcome ]();
}

const DOUBTS: Record< string, () => string > = {
	'no-receipt': () => __( 'no proof of which plugins ran', 'who-said-401' ),
	'other-receipt': () =>
		__( 'the proof belongs to another request', 'who-said-401' ),
	'other-set': () => __( 'other plugins were loaded', 'who-said-401' ),
	muted: () => __( 'loaded in another way than the run', 'who-said-401' ),
	fatal: () => __( 'a fatal error', 'who-said-401' ),
	early: () => __( 'ended before all plugins were loaded', 'who-said-401' ),
	'other-answer': () => __( 'another failure', 'who-said-401' ),
};

/** `401 rest_forbidden`, and why it was not counted where it was not. */
export function answerWords( { status, code, doubt }: TrialAnswer ): string {
	const answer =
		status === null
			? __( 'no answer', 'who-said-401' )
			: [ status, code ].filter( Boolean ).join( ' ' );
	const why = doubt ? DOUBTS[ doubt ]?.() : undefined;
	return why
		? sprintf(
				/* translators: 1: an answer, such as "500". 2: why it was not counted. */
				__( '%1$s (%2$s)', 'who-said-401' ),
				answer,
				why
			)
		: answer;
}

/** One measured statement, one sentence. */
export function statementWords(
	outcome: Pick< SearchOutcome, 'names' >,
	{ claim, plugins }: Statement
): string {
	return claimWords( claim, pluginList( outcome, plugins ) );
}

function claimWords( claim: Statement[ 'claim' ], names: string ): string {
	switch ( claim ) {
		case 'all':
			return __( 'With every plugin on, it fails.', 'who-said-401' );
		case 'none':
			return __( 'With every plugin off, it works.', 'who-said-401' );
		case 'only':
			return names === ''
				? __( 'With every plugin off, it fails.', 'who-said-401' )
				: sprintf(
						/* translators: %s: names of plugins. */
						__( 'With only %s on, it fails.', 'who-said-401' ),
						names
					);
		case 'not-only':
			return sprintf(
				/* translators: %s: names of plugins. */
				__( 'With only %s on, it does not fail.', 'who-said-401' ),
				names
			);
		case 'without':
			return sprintf(
				/* translators: %s: names of plugins. */
				__( 'With everything but %s on, it works.', 'who-said-401' ),
				names
			);
		case 'still-without':
			return sprintf(
				/* translators: %s: names of plugins. */
				__(
					'With everything but %s on, it still does not work.',
					'who-said-401'
				),
				names
			);
	}
}
