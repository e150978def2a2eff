import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checks } from '../src/diagnosis/causes';
import { diagnose } from '../src/diagnosis/judging';
import { CHECK_IDS } from '../src/diagnosis/evidence/check-id';
import type { EvidenceKey } from '../src/diagnosis/evidence/types';
import { healthySite } from './evidence';
import { judge } from './judge';

const FOLDER = join( __dirname, '../src/diagnosis/causes' );

/** Each check's file by its id: in the folder of its subject, beside the steps that only it needs. */
const files = new Map(
	readdirSync( FOLDER, { withFileTypes: true } )
		.filter( ( entry ) => entry.isDirectory() )
		.flatMap( ( { name: subject } ) =>
			readdirSync( join( FOLDER, subject ) ).map( ( name ) =>
				join( FOLDER, subject, name )
			)
		)
		.filter(
			( path ) =>
				path.endsWith( '.ts' ) &&
				! path.endsWith( '.test.ts' ) &&
				readFileSync( path, 'utf8' ).includes( 'defineCheck(' )
		)
		.map( ( path ) => [ basename( path, '.ts' ), path ] )
);

describe( 'the list of checks', () => {
	it( 'names every check file, and each once', () => {
		expect( checks.map( ( { id } ) => id ).sort() ).toEqual(
			[ ...files.keys() ].sort()
		);
	} );

	it( 'has the ids by which checks may name each other', () => {
		expect( checks.map( ( { id } ) => id ).sort() ).toEqual(
			[ ...CHECK_IDS ].sort()
		);
	} );
} );

describe.each( checks.map( ( check ) => [ check.id, check ] as const ) )(
	'%s',
	( id, check ) => {
		const path = files.get( id ) ?? '';
		const source = readFileSync( path, 'utf8' );
		const ownTest = path.replace( /\.ts$/, '.test.ts' );

		it( 'says what is wrong as its id, and what holds as its title', () => {
			expect( id ).toMatch( /^[a-z]+(-[a-z]+)+$/ );
			expect( check.title ).toMatch( /^[A-Z].*[^.]$/ );
		} );

		it( 'has a test that holds its findings to the contract', () => {
			expect( existsSync( ownTest ) ).toBe( true );
			expect( readFileSync( ownTest, 'utf8' ) ).toContain(
				'tests/judge'
			);
		} );

		it( 'stays readable at one sitting', () => {
			expect( source.split( '\n' ).length ).toBeLessThanOrEqual( 75 );
		} );

		it( 'is silent on a healthy site, whether or not a failing request was looked for', () => {
			const evidence = healthySite( ( e ) => {
				e.given = [];
			} );
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		} );

		it.each( [ ...check.needs ] )( 'does not know without %s', ( key ) => {
			const evidence = { ...healthySite(), [ key ]: null };
			expect( judge( check, evidence ) ).toMatchObject( {
				outcome: 'unknown',
				missing: expect.arrayContaining( [ key ] ),
			} );
		} );

		it( 'takes no request that was kept back for a refusal', () => {
			const evidence = healthySite( ( e ) => {
				e.given = [];
				for ( const each of e.exchanges ) {
					if ( each.probe.dryRun ) {
						each.response = null;
						each.reachedEndpoint = false;
						each.failure = { kind: 'not-listening', message: '' };
					}
				}
			} );
			expect( [ 'pass', 'unknown' ] ).toContain(
				judge( check, evidence ).outcome
			);
		} );

		it( 'does without what it only uses', () => {
			const without = Object.fromEntries(
				check.uses.map( ( key: EvidenceKey ) => [ key, null ] )
			);
			const evidence = { ...healthySite(), given: [], ...without };
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		} );
	}
);

describe( 'all checks together', () => {
	it( 'know nothing when there is no evidence, and say so', () => {
		const nothing = Object.fromEntries(
			Object.keys( healthySite() ).map( ( key ) => [ key, null ] )
		) as unknown as ReturnType< typeof healthySite >;
		const verdict = diagnose( nothing );
		expect( verdict.kind ).toBe( 'undetermined' );
		expect( verdict.results.map( ( { outcome } ) => outcome ) ).toEqual(
			checks.map( () => 'unknown' )
		);
	} );
} );
