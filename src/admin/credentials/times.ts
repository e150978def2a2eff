import { _n, sprintf } from '@wordpress/i18n';
import { pageLanguage } from '../../language/page-language';

/** The day of a time in seconds since the epoch, as people here write it. */
export function day( seconds: number ): string {
	return new Date( seconds * 1000 ).toLocaleDateString( pageLanguage(), {
		dateStyle: 'medium',
	} );
}

/** The time of a day, likewise. */
export function timeOfDay( seconds: number ): string {
	return new Date( seconds * 1000 ).toLocaleTimeString( pageLanguage(), {
		timeStyle: 'short',
	} );
}

/** The time zone that holds at a time, likewise. */
export function zone( seconds: number ): string {
	return (
		new Intl.DateTimeFormat( pageLanguage(), { timeZoneName: 'short' } )
			.formatToParts( new Date( seconds * 1000 ) )
			.find( ( { type } ) => type === 'timeZoneName' )?.value ?? ''
	);
}

/** A length of time in its largest whole unit. */
export function duration( seconds: number ): string {
	const days = Math.round( seconds / 86_400 );
	if ( days >= 2 ) {
		/* translators: %d: number of days. */
		return sprintf( _n( '%d day', '%d days', days, 'who-said-401' ), days );
	}
	const hours = Math.round( seconds / 3600 );
	if ( hours >= 2 ) {
		return sprintf(
			/* translators: %d: number of hours. */
			_n( '%d hour', '%d hours', hours, 'who-said-401' ),
			hours
		);
	}
	const minutes = Math.max( 1, Math.round( seconds / 60 ) );
	return sprintf(
		/* translators: %d: number of minutes. */
		_n( '%d minute', '%d minutes', minutes, 'who-said-401' ),
		minutes
	);
}
