import {
	addressFaults,
	credentialFaults,
	type KnownName,
} from './credential-faults';
import { readCredential } from '../given/read-credential';

const PASSWORD = 'abcd EFGH 1234 ijkl MNOP 5678';
const GOOD: KnownName = {
	kind: 'login',
	login: 'edith',
	passwords: 1,
	roles: [ 'editor' ],
	available: true,
};

function faults( pasted: string, known: Partial< KnownName > = {} ): string {
	const read = readCredential( pasted );
	if ( read.kind !== 'basic' && read.kind !== 'password' ) {
		throw new Error( read.kind );
	}
	return credentialFaults( read, { ...GOOD, ...known } ).join( '\n' );
}

it( 'says nothing against a credential that may be right', () => {
	expect( faults( `edith:${ PASSWORD }` ) ).toBe( '' );
	expect(
		faults( `edith@example.org:${ PASSWORD }`, { kind: 'email' } )
	).toBe( '' );
	expect( faults( PASSWORD ) ).toBe( '' );
} );

it.each( [
	[
		'a display name',
		{ kind: 'display-name' as const },
		/wants the user name, “edith”/,
	],
	[
		'the name of the application password',
		{ kind: 'application-name' as const },
		/name of the application password.*“edith”/s,
	],
	[
		'a user who is gone',
		{ kind: 'unknown' as const, login: null },
		/No user of this site is called “edith”/,
	],
	[
		'a revoked password',
		{ passwords: 0 },
		/revoked, or none was ever made/,
	],
	[ 'a user without a role', { roles: [] }, /has no role/ ],
	[ 'a user who may not', { available: false }, /turned off for “edith”/ ],
] )( 'tells %s apart', ( _, known, words ) => {
	const found = faults( `edith:${ PASSWORD }`, known );
	expect( found ).toMatch( words );
	expect( found.split( '\n' ) ).toHaveLength( 1 );
} );

it( 'tells an account password and a damaged one apart', () => {
	expect( faults( 'edith:hunter2!' ) ).toMatch(
		/password of the account itself/
	);
	expect( faults( `edith:${ PASSWORD.slice( 0, -2 ) }` ) ).toMatch(
		/has 24 letters and digits, and this one has 22/
	);
} );

it.each( [
	[ `Basic ${ btoa( ` edith:${ PASSWORD }` ) }`, /space before or after/ ],
	[ `Basic ${ btoa( `edith:${ PASSWORD }\n` ) }`, /line break/ ],
	[
		`Basic  ${ btoa( `edith:${ PASSWORD }` ) }`,
		/does not read this header/,
	],
] )( 'says what copying did to %j', ( pasted, words ) => {
	expect( faults( pasted ) ).toMatch( words );
} );

it( 'knows a key of WooCommerce, and does not look for a user of that name', () => {
	const found = faults( 'ck_12ab:cs_34cd', { kind: 'unknown', login: null } );
	expect( found ).toMatch( /API key of WooCommerce/ );
	expect( found.split( '\n' ) ).toHaveLength( 1 );
} );

it( 'sees that a command calls http where the site is on https', () => {
	const curl = 'curl -u a:b http://example.org/wp-json/';
	expect( addressFaults( curl, 'https://example.org' ).join() ).toMatch(
		/drop the Authorization header/
	);
	for ( const [ pasted, home ] of [
		[ curl, 'http://example.org' ],
		[ curl.replace( 'http:', 'https:' ), 'https://example.org' ],
		[ curl, 'https://elsewhere.example' ],
	] as const ) {
		expect( addressFaults( pasted, home ) ).toEqual( [] );
	}
} );
