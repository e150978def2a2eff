import type { CredentialFacts } from '../evidence/credential-facts';
import { isOptionLost, optionSteps, usageOf } from './stored-list';

const DAY = 86_400;
const NOW = 1_000 * DAY;

it.each( [
	[ false, 1, true ],
	[ false, 0, false ],
	[ true, 1, false ],
] )( 'in use: %s, holders: %i', ( inUse, holders, expected ) => {
	expect( isOptionLost( { inUse, holders } as CredentialFacts ) ).toBe(
		expected
	);
} );

it( 'puts the option back where WordPress keeps it', () => {
	const code = ( isNetwork: boolean ) =>
		optionSteps( isNetwork ).map( ( { snippet } ) => snippet?.code );
	expect( code( false ) ).toEqual( [
		undefined,
		'wp option update using_application_passwords 1',
	] );
	expect( code( true ) ).toEqual( [
		undefined,
		'wp network meta update 1 using_application_passwords 1',
	] );
} );

it.each( [
	// Never used: by its age.
	[ 90 * DAY, null, false, 'never used' ],
	[ 90 * DAY + 1, null, true, 'never used' ],
	// Used: by whole days, for WordPress notes no more.
	[ 400 * DAY, 90 * DAY, false, '' ],
	[ 400 * DAY, 91 * DAY - 1, false, '' ],
	[ 400 * DAY, 91 * DAY, true, 'not used for 91 days' ],
	// A clock that is behind.
	[ 400 * DAY, -DAY, false, '' ],
] )(
	'a password created %i seconds ago, used %s seconds ago',
	( created, used, isStale, words ) => {
		expect(
			usageOf(
				{
					created: NOW - created,
					lastUsed: used === null ? null : NOW - used,
				},
				NOW
			)
		).toEqual( { isStale, words } );
	}
);
