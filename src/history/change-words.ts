import { __, sprintf } from '@wordpress/i18n';

import type { ChangeCode, ChangeSubject, RecordedChange } from './types';

const quoted: Partial< Record< ChangeSubject, () => string > > = {
	/* translators: %s: name of a plugin. */
	plugin: () => __( 'The plugin “%s”', 'who-said-401' ),
	/* translators: %s: name of a must-use plugin. */
	'must-use': () => __( 'The must-use plugin “%s”', 'who-said-401' ),
	/* translators: %s: name of a drop-in. */
	'drop-in': () => __( 'The drop-in “%s”', 'who-said-401' ),
	/* translators: %s: name of a theme. */
	theme: () => __( 'The theme “%s”', 'who-said-401' ),
	/* translators: %s: name of a plugin and of one of its settings. */
	setting: () => __( 'The setting “%s”', 'who-said-401' ),
	'application-password': () =>
		/* translators: %s: name of an application password. */
		__( 'The application password “%s”', 'who-said-401' ),
};

const named: Record< string, () => string > = {
	core: () => __( 'WordPress', 'who-said-401' ),
	htaccess: () => __( '.htaccess', 'who-said-401' ),
	home: () => __( 'The Site Address (URL)', 'who-said-401' ),
	siteurl: () => __( 'The WordPress Address (URL)', 'who-said-401' ),
	permalink_structure: () => __( 'The permalink structure', 'who-said-401' ),
	rest_prefix: () => __( 'The REST API’s prefix', 'who-said-401' ),
	keys: () =>
		__( 'The set of keys and salts in wp-config.php', 'who-said-401' ),
	roles: () => __( 'The list of roles and capabilities', 'who-said-401' ),
	clock: () => __( 'The clock of the server', 'who-said-401' ),
	php: () => __( 'PHP', 'who-said-401' ),
	software: () => __( 'The server software', 'who-said-401' ),
};

/** What has changed, as the subject of a sentence. */
function subjectOf( { subject, id, name }: RecordedChange ): string {
	const words = quoted[ subject ];
	return words
		? sprintf( words(), name || id )
		: ( ( named[ id ] ?? named[ subject ] )?.() ?? name );
}

/** %1$s is what has changed; %2$s and %3$s from what to what. */
const WORDS: Record< ChangeCode, () => string > = {
	/* translators: %1$s: what is new, such as The plugin “X”. */
	added: () => __( '%1$s is new.', 'who-said-401' ),
	/* translators: %1$s: what is gone, such as The plugin “X”. */
	removed: () => __( '%1$s is gone.', 'who-said-401' ),
	/* translators: %1$s: what was activated, such as The plugin “X”. */
	activated: () => __( '%1$s was activated.', 'who-said-401' ),
	/* translators: %1$s: what was deactivated, such as The plugin “X”. */
	deactivated: () => __( '%1$s was deactivated.', 'who-said-401' ),
	updated: () =>
		/* translators: 1: what was updated, such as The plugin “X”. 2, 3: versions. */
		__( '%1$s was updated from %2$s to %3$s.', 'who-said-401' ),
	/* translators: %1$s: what was edited, such as The plugin “X”. */
	edited: () => __( '%1$s has another content than before.', 'who-said-401' ),
	changed: () =>
		/* translators: 1: what changed, such as PHP. 2, 3: values. */
		__( '%1$s changed from “%2$s” to “%3$s”.', 'who-said-401' ),
	/* translators: %1$s: The application password “X”. */
	used: () => __( '%1$s was used for the first time.', 'who-said-401' ),
};

/** What changed, in one sentence. */
export const changeSentence = ( change: RecordedChange ): string =>
	sprintf(
		WORDS[ change.what ](),
		subjectOf( change ),
		change.from || '–',
		change.to || '–'
	);

/**
 * When it changed.
 *
 * @param change The change.
 * @param when   Writes a time in seconds since the epoch.
 */
export const changeTime = (
	change: RecordedChange,
	when: ( seconds: number ) => string
): string => {
	const { time, since } = change;
	return since === null || when( since ) === when( time )
		? when( time )
		: sprintf(
				/* translators: 1, 2: dates with times. */
				__( 'between %1$s and %2$s', 'who-said-401' ),
				when( since ),
				when( time )
			);
};

/** %1$s is a date and time, or “between … and …”; %2$s a sentence on what changed then. */
const PLACES = {
	within: () =>
		/* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
		__( 'A change in that time, %1$s: %2$s', 'who-said-401' ),
	last: () =>
		/* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
		__( 'The last change before it, %1$s: %2$s', 'who-said-401' ),
	before: () =>
		/* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
		__( 'A change before it, %1$s: %2$s', 'who-said-401' ),
};

/**
 * A change with its time, and how that lies to what began. What stands before something is not its cause, and no sentence says so.
 *
 * @param place  In the interval in which it began, the last one before, or one before.
 * @param change The change.
 * @param when   Writes a time in seconds since the epoch.
 */
export const placedChange = (
	place: keyof typeof PLACES,
	change: RecordedChange,
	when: ( seconds: number ) => string
): string =>
	sprintf(
		PLACES[ place ](),
		changeTime( change, when ),
		changeSentence( change )
	);
