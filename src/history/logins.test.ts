import { endingStep, endingWords, loginsSentence } from './login-words';
import { median, waysOf, type EndedLogin, type RecordedLogins } from './logins';

const DAY = 86_400;

const ended = ( rest: Partial< EndedLogin > = {} ): EndedLogin => ( {
	account: 'writer',
	way: 'destroyed',
	login: 1_000_000,
	at: 1_000_840,
	meant: 2 * DAY,
	lasted: 840,
	domain: '',
	by: 'Y',
	file: 'y/y.php',
	line: 88,
	hook: '',
	...rest,
} );

const recorded = ( rest: Partial< RecordedLogins > = {} ): RecordedLogins => ( {
	since: 1,
	session: 2 * DAY,
	remembered: 14 * DAY,
	setters: [],
	open: 0,
	ended: [],
	...rest,
} );

const words = ( seconds: number ) =>
	seconds < DAY ? `${ seconds / 60 } minutes` : `${ seconds / DAY } days`;

const say = ( logins: RecordedLogins ) => loginsSentence( logins, words );

const byHand = ended( { way: 'logout', by: '', file: '', line: 0 } );

it( 'names who ends logins, how long they last, and how long they were meant to', () => {
	expect( say( recorded( { ended: [ ended(), ended(), byHand ] } ) ) ).toBe(
		'Logins end after 14 minutes (median); they are meant to last 2 days. Ended by: session tokens deleted by “Y” (y/y.php:88).'
	);
} );

it( 'says how many where most of them ended otherwise', () => {
	expect( say( recorded( { ended: [ ended(), byHand, byHand ] } ) ) ).toBe(
		'1 of 3 logins ended before their time, after 14 minutes (median); they were meant to last 2 days. Ended by: session tokens deleted by “Y” (y/y.php:88).'
	);
} );

it( 'accuses nobody of what somebody did by hand, or of a time that was over', () => {
	const sentence = say(
		recorded( {
			open: 2,
			ended: [
				byHand,
				ended( { way: 'expired', by: '' } ),
				ended( { way: 'password', by: '' } ),
				ended( { way: 'deleted', by: '' } ),
			],
		} )
	);
	expect( sentence ).not.toContain( 'Ended by' );
	expect( sentence ).toContain( '2 go on.' );
} );

it( 'says whose filter decides how long they are meant to last', () => {
	expect(
		say(
			recorded( {
				session: 600,
				setters: [ { name: 'Y', file: 'y/y.php', line: 3 } ],
			} )
		)
	).toMatch( /^Logins are meant to last 10 minutes: “Y” \(y\/y\.php:3\)/ );
} );

it( 'puts those that ended early first, and counts what is alike', () => {
	const ways = waysOf( [ byHand, byHand, byHand, ended(), ended() ] );
	expect(
		ways.map( ( { latest, count } ) => [ latest.way, count ] )
	).toEqual( [
		[ 'destroyed', 2 ],
		[ 'logout', 3 ],
	] );
} );

it( 'takes the middle one', () => {
	expect( median( [ 5 ] ) ).toBe( 5 );
	expect( median( [ 9, 1, 5 ] ) ).toBe( 5 );
	expect( median( [ 9, 1 ] ) ).toBe( 1 );
} );

it( 'has a step for each way that is nobody’s wish', () => {
	for ( const way of [
		'destroyed',
		'logged-out',
		'keys',
		'turns',
		'domain',
		'clock',
		'cache',
		'gone',
	] as const ) {
		expect( endingStep( ended( { way } ) ) ).not.toBe( '' );
	}
	expect( endingStep( byHand ) ).toBe( '' );
	expect(
		endingWords( ended( { by: '', file: '', hook: 'nightly' } ) )
	).toContain( 'hook nightly' );
} );
