/**
 * What the lines of .htaccess do to a request, in words: every kind of effect has its own, or the compiler complains.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { Effect, PasswordAnswer } from '../apache/syntax/effect';

type Words = {
	[ Kind in Effect[ 'kind' ] ]: (
		effect: Extract< Effect, { kind: Kind } >
	) => string;
};

const PASSWORDS = {
	granted: () => __( 'accepts the password', 'who-said-401' ),
	denied: () => __( 'rejects the password', 'who-said-401' ),
	'no-user': () => __( 'does not list this user', 'who-said-401' ),
	'no-file': () =>
		__( 'names a password file that cannot be read', 'who-said-401' ),
} satisfies Record< PasswordAnswer, () => string >;

const EFFECTS = {
	matches: () => __( 'matches', 'who-said-401' ),
	holds: () => __( 'holds', 'who-said-401' ),
	fails: () => __( 'does not hold', 'who-said-401' ),
	sets: ( { variable } ) =>
		/* translators: %s: name of a variable. */
		sprintf( __( 'sets %s', 'who-said-401' ), variable ),
	unsets: ( { variable } ) =>
		/* translators: %s: name of a variable. */
		sprintf( __( 'removes %s', 'who-said-401' ), variable ),
	rewrites: ( { path } ) =>
		/* translators: %s: path of a URL. */
		sprintf( __( 'rewrites to %s', 'who-said-401' ), path ),
	answers: ( { status } ) =>
		/* translators: %d: HTTP status. */
		sprintf( __( 'answers %d', 'who-said-401' ), status ),
	denies: ( { status } ) =>
		/* translators: %d: HTTP status. */
		sprintf( __( 'denies access (%d)', 'who-said-401' ), status ),
	'refuses-user': ( { status } ) =>
		/* translators: %d: HTTP status. */
		sprintf( __( 'refuses this user (%d)', 'who-said-401' ), status ),
	'asks-for-password': ( { status } ) =>
		/* translators: %d: HTTP status. */
		sprintf( __( 'asks for a password (%d)', 'who-said-401' ), status ),
	'looks-password-up': ( { answer } ) => PASSWORDS[ answer ](),
	'lacks-auth-type': ( { status } ) =>
		sprintf(
			/* translators: %d: HTTP status. */
			__(
				'asks for a user, but no AuthType says how (%d)',
				'who-said-401'
			),
			status
		),
	'lacks-auth-name': ( { status } ) =>
		/* translators: %d: HTTP status. */
		sprintf( __( 'lacks an AuthName (%d)', 'who-said-401' ), status ),
	'requires-tls': ( { status } ) =>
		/* translators: %d: HTTP status. */
		sprintf( __( 'requires https (%d)', 'who-said-401' ), status ),
	'prepends-missing-file': ( { status } ) =>
		sprintf(
			/* translators: %d: HTTP status. */
			__( 'has PHP run a file that is missing (%d)', 'who-said-401' ),
			status
		),
	'unknown-auth-type': ( { status } ) =>
		sprintf(
			/* translators: %d: HTTP status. */
			__(
				'names an authentication type that no loaded module provides (%d)',
				'who-said-401'
			),
			status
		),
	'forbids-links': ( { status } ) =>
		sprintf(
			/* translators: %d: HTTP status. */
			__(
				'does not allow following links, and without that no rewriting (%d)',
				'who-said-401'
			),
			status
		),
	'is-refused': ( { why, status } ) =>
		sprintf(
			/* translators: 1: message of the web server, in English. 2: HTTP status. */
			__( 'is refused by the web server: %1$s (%2$d)', 'who-said-401' ),
			why,
			status
		),
	'changes-header': ( { action, header } ) =>
		sprintf(
			/* translators: 1: the word of the web server's configuration for what is done, such as "set" or "unset". 2: name of a header. */
			__( 'applies “%1$s” to the header %2$s', 'who-said-401' ),
			action,
			header
		),
	'sends-elsewhere': ( { url } ) =>
		/* translators: %s: a URL. */
		sprintf( __( 'redirects to %s', 'who-said-401' ), url ),
	shows: ( { target } ) =>
		/* translators: %s: path of an error page. */
		sprintf( __( 'shows the page %s', 'who-said-401' ), target ),
	'is-ignored': () =>
		__( 'is ignored: a page for 401 cannot be a full URL', 'who-said-401' ),
} satisfies Words;

/** What a line did, in a few words that continue “this line …”. */
export function effectWords( effect: Effect ): string {
	const words = EFFECTS[ effect.kind ] as ( one: Effect ) => string;
	return words( effect );
}
