import { __, sprintf } from '@wordpress/i18n';
import type { Because } from '../evidence/types';
import { citingFact } from './because';

/** `home`, under the name that its setting has. */
export const citingHome = ( home: string ): Because =>
	/* translators: %s: URL. */
	citingFact( sprintf( __( 'Site Address: %s', 'who-said-401' ), home ) );

/** `siteurl`, under the name that its setting has. */
export const citingSiteurl = ( siteurl: string ): Because =>
	citingFact(
		/* translators: %s: URL. */
		sprintf( __( 'WordPress Address: %s', 'who-said-401' ), siteurl )
	);

/** Where the page was opened. */
export const citingOrigin = ( origin: string ): Because =>
	citingFact(
		/* translators: %s: URL. */
		sprintf( __( 'Address in your browser: %s', 'who-said-401' ), origin )
	);

/** Where the REST API begins. */
export const citingRestRoot = ( restRoot: string ): Because =>
	citingFact(
		sprintf(
			/* translators: %s: URL. */
			__( 'Address of the REST API: %s', 'who-said-401' ),
			restRoot
		)
	);

/** What WordPress takes a visit for: `is_ssl()`. */
export const citingSsl = ( isSsl: boolean ): Because =>
	citingFact(
		isSsl
			? __(
					'WordPress takes your visit for one by https.',
					'who-said-401'
				)
			: __(
					'WordPress does not take your visit for one by https.',
					'who-said-401'
				)
	);

const two = ( number: number ): string => String( number ).padStart( 2, '0' );

/** Time of day in universal time, so that both clocks go by the same measure: `09:05:07 UTC`. */
const timeOfDay = ( seconds: number ): string =>
	`${ two( Math.floor( seconds / 3600 ) % 24 ) }:${ two(
		Math.floor( seconds / 60 ) % 60
	) }:${ two( seconds % 60 ) } UTC`;

/**
 * What a clock shows.
 *
 * @param whose The one of the server, or of the computer with the browser.
 * @param time  Unix time in seconds.
 */
export const citingClock = (
	whose: 'server' | 'browser',
	time: number
): Because =>
	citingFact(
		whose === 'server'
			? sprintf(
					/* translators: %s: time of day. */
					__( 'Clock of the server: %s', 'who-said-401' ),
					timeOfDay( time )
				)
			: sprintf(
					/* translators: %s: time of day. */
					__( 'Clock of this computer: %s', 'who-said-401' ),
					timeOfDay( time )
				)
	);
