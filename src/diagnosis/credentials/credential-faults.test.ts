import { credentialFaults, type KnownName } from './credential-faults';
import { readCredential } from './read-credential';

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
	[ 'a user who may not', { available: false }, /switched off for “edith”/ ],
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
