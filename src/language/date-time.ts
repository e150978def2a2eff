import { pageLanguage } from './page-language';

/** A time in seconds since the epoch, as people here write it. */
export function dateTime( seconds: number ): string {
	return new Date( seconds * 1000 ).toLocaleString( pageLanguage(), {
		dateStyle: 'medium',
		timeStyle: 'short',
	} );
}
