import { readFileSync } from 'node:fs';
import { AUDIT_FILE } from './audit-file';
import { auditTable } from './audit-table';
import { NOT_TOLD } from './not-told';
import { checks } from '../../src/diagnosis/causes';

const written = readFileSync( AUDIT_FILE, 'utf8' );

it( 'is as new as the code (npm run docs:causes writes it anew)', () => {
	expect( written ).toBe( auditTable() );
} );

it.each( checks.map( ( { id } ) => id ) )( 'has a row for %s', ( id ) => {
	expect( written ).toContain( `| \`${ id }\` |` );
} );

it( 'names only checks that exist where it says what is told instead', () => {
	const ids = checks.map( ( { id } ) => id );
	const named = NOT_TOLD.flatMap( ( { instead } ) =>
		[ ...instead.matchAll( /`([a-z-]+)`/g ) ].map( ( [ , id ] ) => id )
	);
	expect( ids ).toEqual( expect.arrayContaining( named ) );
	expect( named.length ).toBeGreaterThan( 0 );
} );
