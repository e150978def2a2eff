import { __, _n, sprintf } from '@wordpress/i18n';

import type { Inconclusive, NotReproduced } from '../../isolation';
import type { Claim } from './claim-type';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { unsteadyHeadline, unsteadyNote } from './unsteady';
import { answerName, pluginList } from './words';

/**
 * Whether every trial sent a nonce that a page with all plugins on had handed out, and WordPress refused it each time. That it fails
 * without plugins too then says nothing about who spoilt the nonce.
 */
export function isEarlierNonce( { failure, origin }: SearchOutcome ): boolean {
	return (
		failure.code === 'rest_cookie_invalid_nonce' &&
		( origin === null ||
			[ 'core', 'unknown' ].includes( origin.component.kind ) )
	);
}

export function earlierNonceClaim(): Claim {
	return {
		kind: 'open',
		headline: __(
			'This search can’t tell: every test request carried a security token (nonce) that WordPress had made with all plugins active.',
			'who-said-401'
		),
		notes: [
			__(
				'A plugin that changes how nonces are made spoils them before the request is sent, so leaving it out of the request doesn’t help. Deactivate the plugin that the diagnosis names, reload this page, and check again.',
				'who-said-401'
			),
		],
	};
}

export function notReproducedClaim(
	outcome: SearchOutcome,
	{ outcome: seen }: NotReproduced
): Claim {
	const { failure, answers } = outcome;
	const isBack = answers.some(
		( { status, code, doubt } ) =>
			doubt !== null && status === failure.status && code === failure.code
	);
	return {
		kind: 'open',
		headline: notReproducedHeadline( outcome, seen === 'pass', isBack ),
		notes: [
			seen === 'pass' && ! isBack
				? __(
						'It may come and go (a rate limit, a cache, a lockout that has ended), or somebody has just fixed it. Check everything again when it is back.',
						'who-said-401'
					)
				: doubtNote( outcome ),
		].filter( Boolean ),
	};
}

/** Answers that do not count, such as those that do not show which plugins had run, may be the very failure all the same. */
function notReproducedHeadline(
	{ failure }: SearchOutcome,
	works: boolean,
	isBack: boolean
): string {
	const answer = answerName( failure );
	if ( isBack ) {
		return works
			? sprintf(
					/* translators: %s: an answer, such as: 401 (rest_not_logged_in). */
					__(
						'The problem comes and goes: with all plugins active the same request works now, but %s came back to others of the test requests.',
						'who-said-401'
					),
					answer
				)
			: sprintf(
					/* translators: %s: an answer, such as: 401 (rest_not_logged_in). */
					__(
						'The test requests got %s too, but in a way that says nothing about plugins.',
						'who-said-401'
					),
					answer
				);
	}
	return works
		? __(
				'The problem is gone: with all plugins active, the same request works now.',
				'who-said-401'
			)
		: sprintf(
				/* translators: %s: an answer, such as: 401 (rest_not_logged_in). */
				__(
					'The problem could not be repeated in a test request: with all plugins active, something other than %s came back.',
					'who-said-401'
				),
				answer
			);
}

/** The commonest reason why trials said nothing. */
function doubtNote( { answers, dropIns }: SearchOutcome ): string {
	const doubts = new Set( answers.map( ( { doubt } ) => doubt ) );
	if ( doubts.has( 'no-receipt' ) || doubts.has( 'other-receipt' ) ) {
		const note = __(
			'Some answers did not show which plugins had run, although those of control requests did: code that runs before this plugin, a cache, a proxy or the web server gave them, or a header was removed on the way.',
			'who-said-401'
		);
		return dropIns.length === 0
			? note
			: [
					note,
					sprintf(
						/* translators: %s: names of files, separated by commas. */
						__(
							'Drop-ins run before every plugin, and no test request leaves them out. This site has %s: ask whoever put them into wp-content.',
							'who-said-401'
						),
						dropIns
							.map( ( { name } ) => name )
							.join( __( ',', 'who-said-401' ) + ' ' )
					),
				].join( ' ' );
	}
	if ( doubts.has( 'other-set' ) ) {
		return __(
			'Other plugins were loaded than were asked for: something else decides which plugins run.',
			'who-said-401'
		);
	}
	if ( doubts.has( 'fatal' ) ) {
		return __(
			'Requests ended in a fatal error: the error log of the site says where.',
			'who-said-401'
		);
	}
	return '';
}

function inconclusiveHeadline( isolation: Inconclusive | null ): string {
	switch ( isolation?.reason ) {
		case 'stopped':
			return __( 'Stopped before it was certain.', 'who-said-401' );
		case 'transient':
			return __(
				'The site stopped answering: it asked to slow down (429, 503), broke down (other errors from 500), or sent no answer. Wait some minutes and try again.',
				'who-said-401'
			);
		case 'flaky':
			return unsteadyHeadline( isolation );
		case 'site-changed':
			return __(
				'The site changed during the search: what worked before fails now. Try again when nobody works on it.',
				'who-said-401'
			);
		case 'unresolved':
			return __(
				'Without the plugins in question something else goes wrong, so nothing proves that it would work.',
				'who-said-401'
			);
		case 'cap':
			return __(
				'Too many plugins are involved: the search ended at its limit of requests.',
				'who-said-401'
			);
		default:
			return __( 'The search could not go on.', 'who-said-401' );
	}
}

export function inconclusiveClaim(
	outcome: SearchOutcome,
	isolation: Inconclusive | null
): Claim {
	const names = ( ids: string[] ) => pluginList( outcome, ids );
	const suspects = isolation?.suspects ?? [];
	return {
		kind: 'open',
		headline: inconclusiveHeadline( isolation ),
		notes: [
			isolation?.reason === 'measure-failed' ? isolation.message : '',
			isolation?.reason === 'flaky' ? unsteadyNote( isolation ) : '',
			...( isolation?.culprits ?? [] ).map( ( group ) =>
				sprintf(
					/* translators: %s: names of plugins. */
					__(
						'Known so far: with only %s active it fails.',
						'who-said-401'
					),
					names( group )
				)
			),
			suspects.length > 0 &&
			suspects.length < Object.keys( outcome.names ).length
				? sprintf(
						/* translators: 1: number of plugins. 2: names of plugins. */
						_n(
							'%1$d plugin is left to check: %2$s.',
							'%1$d plugins are left to check: %2$s.',
							suspects.length,
							'who-said-401'
						),
						suspects.length,
						names( suspects )
					)
				: '',
			isolation?.reason === 'unresolved' || isolation?.reason === 'flaky'
				? doubtNote( outcome )
				: '',
		].filter( Boolean ),
	};
}

export function troubleClaim( { trouble }: SearchOutcome ): Claim {
	switch ( trouble?.kind ) {
		case 'no-receipts':
			return {
				kind: 'open',
				headline: __(
					'The tests can’t be trusted here: something between your browser and WordPress answers in its place, or removes a header that they need.',
					'who-said-401'
				),
				notes: [
					__(
						'That may be a cache or a proxy. It may also be that PHP has not noticed the new must-use plugin yet, or that another web server answers. Turn such a cache off for your own IP address, and try again.',
						'who-said-401'
					),
				],
			};
		case 'stopped':
			return {
				kind: 'open',
				headline: __(
					'Stopped before the first test.',
					'who-said-401'
				),
				notes: [],
			};
		default:
			return {
				kind: 'open',
				headline: __(
					'The search could not be started.',
					'who-said-401'
				),
				notes: [ trouble?.message ?? '' ].filter( Boolean ),
			};
	}
}
