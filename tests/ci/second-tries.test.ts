import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayOfSecondTries } from './second-tries';

let folder: string;
beforeEach( () => {
	folder = mkdtempSync( join( tmpdir(), 'ws401-tries-' ) );
} );
afterEach( () => rmSync( folder, { recursive: true } ) );

const test = ( projectName: string, status: string, messages: string[] ) => ( {
	projectName,
	status,
	results: messages.map( ( message ) => ( {
		errors: message === '' ? [] : [ { message } ],
	} ) ),
} );

/** A report as Playwright writes it: a file with tests, and a group in it. */
function leave( name: string, ...tests: ReturnType< typeof test >[] ) {
	const spec = { file: 'walk.spec.ts', line: 33, title: 'walks', tests };
	const inner = { title: 'on a phone', specs: [ spec ] };
	const report = {
		suites: [ { title: 'walk.spec.ts', specs: [], suites: [ inner ] } ],
	};
	writeFileSync( join( folder, name ), JSON.stringify( report ) );
}

it( 'names what passed at its second try, with what the first failed with', () => {
	leave(
		'1.json',
		test( 'apache-fpm', 'flaky', [
			'\u001b[31mError: found 3\u001b[39m\nmore of it',
			'',
		] ),
		test( 'playground', 'expected', [ '' ] )
	);
	leave( '2.json', test( 'nginx-fpm', 'unexpected', [ 'no', 'no' ] ) );
	expect( sayOfSecondTries( folder, 2 ) ).toEqual( [
		'1 of the tests in the browser passed at a second try only. Each is a failure to be explained:',
		'  [apache-fpm] walk.spec.ts:33 › on a phone › walks\n    Error: found 3',
	] );
} );

it( 'says that none did, and when that is not known', () => {
	leave( '1.json', test( 'playground', 'expected', [ '' ] ) );
	expect( sayOfSecondTries( folder, 1 ) ).toEqual( [
		'No test in the browser needed a second try.',
	] );
	expect( sayOfSecondTries( folder, 2 ) ).toEqual( [
		'Of 2 runs of the browser 1 left a report: which tests needed a second try is not known of the others.',
	] );
	expect( sayOfSecondTries( join( folder, 'none' ), 0 ) ).toEqual( [] );
} );
