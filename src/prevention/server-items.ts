import { __, sprintf } from '@wordpress/i18n';

import type { FrontPage } from './front-page';
import { item, type ChecklistItem, type Measured } from './item';

/** Whether what hands the header on will stay. */
export function passThroughItem( {
	passThrough: { state, line },
}: Measured ): ChecklistItem {
	switch ( state ) {
		case 'inside':
			return item(
				'pass-through',
				'open',
				sprintf(
					/* translators: %d: line. */
					__(
						'Line %d of .htaccess, which hands the Authorization header on, stands between the marks of WordPress’s own block: it is gone when WordPress writes that anew.',
						'who-said-401'
					),
					line
				),
				__( 'Move the line above “# BEGIN WordPress”.', 'who-said-401' )
			);
		case 'unknown':
			return item(
				'pass-through',
				'unknown',
				__(
					'There is no .htaccess that can be read here. Whether the Authorization header arrives, a diagnosis shows.',
					'who-said-401'
				)
			);
		case 'none':
			return item(
				'pass-through',
				'unknown',
				__(
					'No line of .htaccess hands the Authorization header on. Whether it arrives without one, a diagnosis shows.',
					'who-said-401'
				)
			);
		case 'own':
			return item(
				'pass-through',
				'done',
				__(
					'WordPress’s own line in .htaccess hands the Authorization header on.',
					'who-said-401'
				)
			);
		case 'outside':
			return item(
				'pass-through',
				'done',
				__(
					'The Authorization header is handed on outside WordPress’s own block in .htaccess, where it stays.',
					'who-said-401'
				)
			);
	}
}

const FAULTS = {
	missing: () => __( 'missing', 'who-said-401' ),
	sample: () => __( 'the one of the sample file', 'who-said-401' ),
	double: () => __( 'the same as another one', 'who-said-401' ),
	short: () => __( 'too short', 'who-said-401' ),
} as const;

/** The keys and salts in wp-config.php. */
export function keysItem( { keys }: Measured ): ChecklistItem {
	return keys.length > 0
		? item(
				'keys',
				'open',
				sprintf(
					/* translators: %s: names of constants, each with its fault. */
					__(
						'Keys in wp-config.php that are not what they should be: %s.',
						'who-said-401'
					),
					keys
						.map(
							( { name, fault } ) =>
								`${ name } (${ FAULTS[ fault ]() })`
						)
						.join( ', ' )
				),
				__(
					'Put eight new ones into wp-config.php. Trade-off: everyone has to log in again.',
					'who-said-401'
				),
				{
					url: 'https://api.wordpress.org/secret-key/1.1/salt/',
					label: __( 'New keys', 'who-said-401' ),
				}
			)
		: item(
				'keys',
				'done',
				__(
					'All eight keys and salts in wp-config.php are there, long, and each another one.',
					'who-said-401'
				)
			);
}

/** Whether what people log in with can be read on the way. */
export function httpsItem( {
	home,
	siteurl,
	isSsl,
	environment,
}: Measured ): ChecklistItem {
	const isPlain = [ home, siteurl ].some( ( url ) => /^http:/i.test( url ) );
	if ( ! isPlain && isSsl ) {
		return item(
			'https',
			'done',
			__( 'The site is served over HTTPS.', 'who-said-401' )
		);
	}
	if ( environment === 'local' ) {
		return item(
			'https',
			'done',
			__( 'This is a local site: it needs no HTTPS.', 'who-said-401' )
		);
	}
	return item(
		'https',
		'open',
		isPlain
			? __(
					'An address of this site begins with http: what people log in with can be read on the way.',
					'who-said-401'
				)
			: __(
					'WordPress does not see that it is asked over HTTPS: a proxy in front does not tell it.',
					'who-said-401'
				),
		isPlain
			? __(
					'Have your host set up a certificate, then change both addresses to https.',
					'who-said-401'
				)
			: __(
					'Run a diagnosis: it names the line that is missing.',
					'who-said-401'
				),
		isPlain
			? {
					url: `${ siteurl.replace( /\/$/, '' ) }/wp-admin/options-general.php`,
					label: __( 'General Settings', 'who-said-401' ),
				}
			: null
	);
}

/** Whether a cache keeps pages with nonces in them. */
export function noncesItem( page: FrontPage | null ): ChecklistItem {
	if ( page === null ) {
		return item(
			'nonces',
			'unknown',
			__(
				'The front page could not be asked for as a visitor from here.',
				'who-said-401'
			)
		);
	}
	const { hasNonce, cached } = page;
	if ( hasNonce && cached !== null ) {
		return item(
			'nonces',
			'open',
			sprintf(
				/* translators: %s: header of an answer, such as x-cache: HIT. */
				__(
					'The front page comes from a cache (%s) and has a nonce in it, which counts for 12 to 24 hours.',
					'who-said-401'
				),
				cached
			),
			__(
				'Have the cache forget pages after 10 hours at most.',
				'who-said-401'
			)
		);
	}
	return item(
		'nonces',
		'done',
		hasNonce
			? __(
					'The front page has a nonce in it, and was made for this request.',
					'who-said-401'
				)
			: __(
					'The front page has no nonce in it that a cache could keep.',
					'who-said-401'
				)
	);
}
