import { __, _n, sprintf } from '@wordpress/i18n';

import type { Onset } from './onset';
import { placedChange } from './change-words';
import type { RecordedCredential, RecordedRefusal, RefusalKind } from './types';
import { counted } from '../language/page-language';

/** How each login cookie failed, by WordPress’s own word for it. */
const COOKIES: Record< string, () => string > = {
	expired: () => __( 'Login cookie: expired', 'who-said-401' ),
	bad_hash: () =>
		__( 'Login cookie: does not fit password and keys', 'who-said-401' ),
	bad_username: () => __( 'Login cookie: no such account', 'who-said-401' ),
	bad_session_token: () =>
		__( 'Login cookie: its session has ended', 'who-said-401' ),
	malformed: () =>
		__( 'Login cookie: has not the form of one', 'who-said-401' ),
};

const KIND_WORDS: Record< RefusalKind, () => string > = {
	rest: () => __( 'REST API', 'who-said-401' ),
	ajax: () => __( 'admin-ajax', 'who-said-401' ),
	login: () => __( 'Login failed', 'who-said-401' ),
	password: () => __( 'Application password refused', 'who-said-401' ),
	nonce: () => __( 'Nonce refused', 'who-said-401' ),
	cookie: () => __( 'Login cookie refused', 'who-said-401' ),
};

/** All kinds, in the order in which they are shown. */
export const KINDS = Object.keys( KIND_WORDS ) as RefusalKind[];

/** A kind of refusal. */
export const kindWords = ( kind: RefusalKind ): string => KIND_WORDS[ kind ]();

/** What was refused, and how. */
export function refusalWords( {
	kind,
	status,
	code,
}: RecordedRefusal ): string {
	switch ( kind ) {
		case 'rest':
			/* translators: %d: HTTP status. */
			return sprintf( __( 'REST API: %d', 'who-said-401' ), status );
		case 'ajax':
			return sprintf(
				/* translators: 1: HTTP status. 2: what WordPress answers, 0 or -1. */
				__( 'admin-ajax: %1$d %2$s', 'who-said-401' ),
				status,
				code
			).trim();
		case 'login':
			return __( 'Login failed', 'who-said-401' );
		case 'password':
			return __( 'Application password refused', 'who-said-401' );
		case 'nonce':
			return __( 'Nonce refused', 'who-said-401' );
		case 'cookie':
			return (
				COOKIES[ code ]?.() ??
				__( 'Login cookie refused', 'who-said-401' )
			);
	}
}

const CREDENTIALS: Record< RecordedCredential, () => string > = {
	none: () => __( 'no login', 'who-said-401' ),
	cookie: () => __( 'login cookie', 'who-said-401' ),
	'cookie-nonce': () => __( 'login cookie and nonce', 'who-said-401' ),
	basic: () => __( 'user name and password', 'who-said-401' ),
	bearer: () => __( 'bearer token', 'who-said-401' ),
	other: () => __( 'another login', 'who-said-401' ),
};

/** What a request identified itself with. */
export const credentialWords = ( credential: RecordedCredential ): string =>
	CREDENTIALS[ credential ]();

/** Ways in by which a login fails. */
const DOORS: Record< string, () => string > = {
	form: () => __( 'login screen', 'who-said-401' ),
	xmlrpc: () => __( 'XML-RPC', 'who-said-401' ),
	rest: () => __( 'REST API', 'who-said-401' ),
	other: () => __( 'elsewhere', 'who-said-401' ),
};

/** Where it was refused: code (a method with a route or action) or a way in by its name; both empty where that is not known. */
export function refusalPlace( { kind, method, subject }: RecordedRefusal ): {
	code: string;
	words: string;
} {
	if ( method === '' ) {
		return {
			code: '',
			words: __(
				'too many different ones to be told apart',
				'who-said-401'
			),
		};
	}
	switch ( kind ) {
		case 'login':
		case 'password':
			return { code: '', words: DOORS[ subject ]?.() ?? '' };
		case 'cookie':
			return { code: '', words: '' };
		case 'nonce':
			return { code: subject, words: '' };
		default:
			return { code: `${ method } ${ subject }`.trim(), words: '' };
	}
}

/** How often it was refused. */
export const hitWords = ( hits: number ): string =>
	/* translators: %d: how often. */
	counted( _n( '%d time', '%d times', hits, 'who-said-401' ), hits );

/** How many senders there were at least; empty where that is not known. */
export const senderWords = ( senders: number ): string =>
	senders < 1
		? ''
		: counted(
				/* translators: %d: number of senders. */
				_n(
					'at least %d sender',
					'at least %d senders',
					senders,
					'who-said-401'
				),
				senders
			);

/**
 * When refusals began and what changed before, as far as it was recorded. What stands before something is not its cause, and the
 * sentence does not say so.
 *
 * @param onset When they began.
 * @param when  Writes a time in seconds since the epoch.
 */
export function onsetSentence(
	onset: Onset,
	when: ( seconds: number ) => string
): string {
	const { first, isBeginning, change, isLast } = onset;
	if ( ! isBeginning ) {
		return sprintf(
			/* translators: %s: date and time. */
			__(
				'It was first recorded on %s, when the history had hardly begun: it may be older.',
				'who-said-401'
			),
			when( first )
		);
	}
	const began = sprintf(
		/* translators: %s: date and time. */
		__(
			'It was first recorded on %s; before that, the history has none.',
			'who-said-401'
		),
		when( first )
	);
	return change
		? [
				began,
				placedChange( isLast ? 'last' : 'before', change, when ),
			].join( ' ' )
		: began;
}
