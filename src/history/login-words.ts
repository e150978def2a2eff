import { __, _n, sprintf } from '@wordpress/i18n';

import {
	isEarly,
	median,
	waysOf,
	type EndedLogin,
	type EndingWay,
	type RecordedLogins,
} from './logins';
import { counted } from '../language/page-language';

/** Seconds that WordPress itself lets a login last (`wp_set_auth_cookie()`). */
const USUAL = 172_800;

/** How logins ended where it is no code’s doing. */
const WORDS: Record<
	Exclude< EndingWay, 'destroyed' | 'logged-out' | 'domain' >,
	() => string
> = {
	keys: () =>
		__(
			'keys and salts other than those the login was made with',
			'who-said-401'
		),
	turns: () =>
		__(
			'two sets of keys and salts, used by turns: by two servers, or by code that changes them',
			'who-said-401'
		),
	clock: () =>
		__(
			'the clock of the server, which was set while they lasted',
			'who-said-401'
		),
	cache: () =>
		__(
			'an object cache that forgot the session, which the database still has',
			'who-said-401'
		),
	gone: () =>
		__(
			'sessions that vanished from the database past WordPress',
			'who-said-401'
		),
	password: () =>
		__(
			'a new password of the account, or the old one stored in another form',
			'who-said-401'
		),
	expired: () => __( 'their time, which was over', 'who-said-401' ),
	logout: () => __( 'logging out', 'who-said-401' ),
	profile: () =>
		__( 'logging out everywhere, on the profile screen', 'who-said-401' ),
	deleted: () => __( 'deleting the account', 'who-said-401' ),
	page: () => __( 'logging out everywhere, on this page', 'who-said-401' ),
	cli: () => __( 'the command line', 'who-said-401' ),
};

/** What ended a login, to stand behind “Ended by:”. */
export function endingWords( login: EndedLogin ): string {
	const { way, by, file, line, hook, domain } = login;
	if ( way === 'domain' ) {
		return sprintf(
			/* translators: %s: a domain. */
			__(
				'cookies made for the domain “%s”, which the address of the login is not part of: browsers throw them away',
				'who-said-401'
			),
			domain
		);
	}
	if ( way === 'logged-out' ) {
		return sprintf(
			/* translators: 1: name of a plugin. 2: file. 3: line. */
			__(
				'a logout that “%1$s” carried out (%2$s:%3$d)',
				'who-said-401'
			),
			by,
			file,
			line
		);
	}
	if ( way !== 'destroyed' ) {
		return WORDS[ way ]();
	}
	if ( by ) {
		return sprintf(
			/* translators: 1: name of a plugin. 2: file. 3: line. */
			__(
				'session tokens deleted by “%1$s” (%2$s:%3$d)',
				'who-said-401'
			),
			by,
			file,
			line
		);
	}
	return hook
		? sprintf(
				/* translators: %s: name of a hook. */
				__(
					'session tokens deleted by a function of WordPress that some code put on the hook %s',
					'who-said-401'
				),
				hook
			)
		: __(
				'session tokens deleted by code that is not known',
				'who-said-401'
			);
}

const STEPS: Partial< Record< EndingWay, () => string > > = {
	keys: () =>
		__(
			'Look in the list of changes for when the keys changed. Whatever writes wp-config.php anew, such as a deploy, must keep them.',
			'who-said-401'
		),
	turns: () =>
		__(
			'Give every server of this site the same keys and salts in wp-config.php.',
			'who-said-401'
		),
	domain: () =>
		__(
			'Take the line with COOKIE_DOMAIN out of wp-config.php: WordPress then uses the host it is visited at.',
			'who-said-401'
		),
	clock: () =>
		__(
			'Ask your host to set the clock of the server by network time (NTP).',
			'who-said-401'
		),
	cache: () =>
		__(
			'Ask your host whether the object cache runs out of memory or is flushed. Rename wp-content/object-cache.php for a day: if logins last then, it was the cache.',
			'who-said-401'
		),
	gone: () =>
		__(
			'Look for what writes to the database directly: a plugin that cleans it, a backup that was put back, or a copy of the site.',
			'who-said-401'
		),
};

/** What to do about a way of ending; empty where nothing has to be done. */
export function endingStep( login: EndedLogin ): string {
	return isEarly( login ) && login.by
		? sprintf(
				/* translators: %s: name of a plugin. */
				__(
					'Look in the settings of “%s” for sessions, idle time or logins at the same time, or deactivate it for a day.',
					'who-said-401'
				),
				login.by
			)
		: ( STEPS[ login.way ]?.() ?? '' );
}

/** How long logins are meant to last, where other code than WordPress’s decides it; empty where none does. */
function meantSentence(
	{ session, setters }: RecordedLogins,
	duration: ( seconds: number ) => string
): string {
	if ( session === USUAL ) {
		return '';
	}
	const by = setters.map(
		( { name, file, line } ) => `“${ name }” (${ file }:${ line })`
	);
	return by.length > 0
		? sprintf(
				/* translators: 1: length of time. 2: plugins with file and line. 3: length of time. */
				__(
					'Logins are meant to last %1$s: %2$s decides that. WordPress’s own is %3$s.',
					'who-said-401'
				),
				duration( session ),
				by.join( ', ' ),
				duration( USUAL )
			)
		: sprintf(
				/* translators: 1, 2: lengths of time. */
				__(
					'Logins are meant to last %1$s; WordPress’s own is %2$s.',
					'who-said-401'
				),
				duration( session ),
				duration( USUAL )
			);
}

/** What there is to say of the logins that ended before their time. */
function earlySentence(
	early: readonly EndedLogin[],
	ended: readonly EndedLogin[],
	duration: ( seconds: number ) => string
): string {
	const [ first ] = waysOf( early );
	const lasted = duration( median( early.map( ( each ) => each.lasted ) ) );
	const meant = duration( median( early.map( ( each ) => each.meant ) ) );
	const by = first ? endingWords( first.latest ) : '';
	return early.length * 2 > ended.length
		? sprintf(
				/* translators: 1, 2: lengths of time. 3: what ended them. */
				__(
					'Logins end after %1$s (median); they are meant to last %2$s. Ended by: %3$s.',
					'who-said-401'
				),
				lasted,
				meant,
				by
			)
		: counted(
				/* translators: 1, 2: numbers of logins. 3, 4: lengths of time. 5: what ended them. */
				__(
					'%1$d of %2$d logins ended before their time, after %3$s (median); they were meant to last %4$s. Ended by: %5$s.',
					'who-said-401'
				),
				early.length,
				ended.length,
				lasted,
				meant,
				by
			);
}

/**
 * How long logins last, in one to three sentences.
 *
 * @param logins   What was recorded.
 * @param duration Writes a length of time in seconds.
 */
export function loginsSentence(
	logins: RecordedLogins,
	duration: ( seconds: number ) => string
): string {
	const { ended, open, session } = logins;
	const early = ended.filter( isEarly );
	if ( early.length > 0 ) {
		return earlySentence( early, ended, duration );
	}
	const meant =
		meantSentence( logins, duration ) ||
		sprintf(
			/* translators: %s: length of time. */
			__( 'Logins are meant to last %s.', 'who-said-401' ),
			duration( session )
		);
	const so =
		ended.length > 0
			? counted(
					/* translators: %d: number of logins. */
					_n(
						'%d recorded login has ended: when its time was over, or because somebody ended it.',
						'%d recorded logins have ended, each when its time was over or because somebody ended it.',
						ended.length,
						'who-said-401'
					),
					ended.length
				)
			: __( 'No recorded login has ended so far.', 'who-said-401' );
	return [
		meant,
		so,
		open > 0
			? counted(
					/* translators: %d: number of logins. */
					_n( '%d goes on.', '%d go on.', open, 'who-said-401' ),
					open
				)
			: '',
	]
		.filter( Boolean )
		.join( ' ' );
}
