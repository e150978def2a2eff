const utc = ( options: Intl.DateTimeFormatOptions ) => ( seconds: number ) =>
	new Date( seconds * 1000 ).toLocaleString( 'en-GB', {
		timeZone: 'UTC',
		...options,
	} );

/** How sentences of the history write times, the same on every machine. Each takes seconds since the epoch. */
export const UTC_CLOCKS = {
	dateTime: utc( { dateStyle: 'medium', timeStyle: 'short' } ),
	day: utc( { dateStyle: 'medium' } ),
	timeOfDay: utc( { timeStyle: 'short' } ),
	zone: () => 'UTC',
};
