/**
 * What nobody thought of, by the thousand: `npm run test:security` with a fixed seed, `npm run fuzz:security` for longer. `WS401_FUZZ` is how
 * many, `WS401_SEED` where to begin.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';

import { effectiveMethod } from '../../src/diagnosis/exchange/effective-method';
import { isForFrontController } from '../../src/diagnosis/exchange/address';
import { addressed, disguised } from './arbitrary';

const numRuns = Number( process.env.WS401_FUZZ ?? 5000 );
const seed = Number( process.env.WS401_SEED ?? 401 );
const SAFE = [ 'GET', 'HEAD', 'OPTIONS' ];

/** What PHP says, under these settings. */
function php< Answer >( asked: readonly unknown[], settings: string[] = [] ) {
	const text = execFileSync(
		'php',
		[
			...settings.flatMap( ( setting ) => [ '-d', setting ] ),
			'-d',
			'display_errors=stderr',
			join( __dirname, 'judge.php' ),
		],
		{
			input: JSON.stringify( asked ),
			maxBuffer: 256 * 1024 * 1024,
			stdio: [ 'pipe', 'pipe', 'ignore' ],
		}
	);
	return JSON.parse( text.toString() ) as Answer[];
}

interface Judged {
	method: string | null;
	safe: boolean;
	/** `$_GET['_method']`; false when it is not set. */
	get: string | false | unknown[] | Record< string, unknown >;
}

const requests = fc.sample( disguised, { numRuns, seed } );

test( `TypeScript and PHP see through the same disguises (${ numRuns }, seed ${ seed })`, () => {
	const answers = php< Judged >( requests );
	requests.forEach( ( request, index ) => {
		const { method, safe } = answers[ index ]!;
		assert.deepEqual(
			effectiveMethod( request ),
			{ method, safe },
			JSON.stringify( request )
		);
	} );
	assert.ok( answers.some( ( { safe } ) => safe ) );
	assert.ok( answers.some( ( { safe } ) => ! safe ) );
} );

for ( const settings of [
	[],
	[ 'arg_separator.input=&;' ],
	[ 'max_input_vars=2' ],
	[ 'max_input_nesting_level=1' ],
] ) {
	test( `what is called safe, PHP reads as safe (${ settings.join() || 'as it comes' })`, () => {
		const answers = php< Judged >( requests, settings );
		let looked = 0;
		requests.forEach( ( request, index ) => {
			if ( ! effectiveMethod( request ).safe ) {
				return;
			}
			looked++;
			const { get } = answers[ index ]!;
			// Where the address says nothing, header and wire do: each of them is safe, or this would not be.
			assert.ok(
				get === false ||
					( typeof get === 'string' &&
						SAFE.includes( get.toUpperCase() ) ),
				JSON.stringify( [ request, get ] )
			);
			assert.ok( SAFE.includes( request.method.toUpperCase() ) );
		} );
		assert.ok( looked > 0 );
	} );
}

interface Placed {
	own: boolean;
	served: boolean;
	elsewhere: boolean;
	kind: string;
}

/** Host and port as browsers read an address (WHATWG URL); null when it is none. */
function hostIn( url: string ): { host: string; scheme: string } | null {
	try {
		const { host, protocol, username } = new URL( url );
		return username ? null : { host, scheme: protocol };
	} catch {
		return null;
	}
}

test( `the server visits no host but the site's own, as every reader of an address sees it (${ numRuns }, seed ${ seed })`, () => {
	const cases = fc.sample( addressed, { numRuns: numRuns * 4, seed } );
	const answers = php< Placed >( cases );
	const counted = { own: 0, served: 0, elsewhere: 0, rest: 0 };
	cases.forEach( ( { url, home, siteurl, host }, index ) => {
		const { own, served, elsewhere, kind } = answers[ index ]!;
		const what = JSON.stringify( [ url, home, siteurl, host ] );
		if ( own || elsewhere ) {
			const seen = hostIn( url );
			assert.ok( seen, what );
			const said = [ home, siteurl ].map(
				( each ) => new URL( each ).host
			);
			const near = said.flatMap( ( each ) =>
				/^(?:www\.)?[\d.]+(?::\d+)?$/.test( each )
					? [ each ]
					: [ each, `www.${ each }`, each.replace( /^www\./, '' ) ]
			);
			assert.ok(
				( own ? [ new URL( siteurl ).host ] : near ).some(
					( each ) =>
						each === seen.host ||
						// The other scheme's own port.
						each.replace( /:(?:80|443)$/, '' ) === seen.host
				),
				what
			);
		}
		assert.ok( ! ( own && elsewhere ), what );
		if ( served ) {
			assert.ok( own, what );
			assert.equal( hostIn( url )?.host, host, what );
			assert.ok(
				! ( siteurl.startsWith( 'https:' ) && /^http:/i.test( url ) ),
				what
			);
		}
		if ( kind === 'rest' && ( own || elsewhere ) ) {
			const { pathname } = new URL( url );
			// As servers tidy it up that decode before they look.
			const tidy = posix.normalize(
				decodeURIComponent(
					pathname.replace( /%(?![0-9a-f]{2})/gi, '%25' )
				)
			);
			const roots = [ home, siteurl ].map( ( each ) =>
				new URL( each ).pathname.replace( /\/$/, '' )
			);
			assert.ok(
				roots.some(
					( root ) =>
						[ '/wp-json', '/index.php/wp-json' ].some(
							( rest ) =>
								tidy === root + rest ||
								tidy.startsWith( `${ root + rest }/` )
						) ||
						[ `${ root }/`, `${ root }/index.php` ].includes( tidy )
				),
				what
			);
			assert.ok( isForFrontController( url ), what );
		}
		counted.own += own ? 1 : 0;
		counted.served += served ? 1 : 0;
		counted.elsewhere += elsewhere ? 1 : 0;
		counted.rest += kind === 'rest' ? 1 : 0;
	} );
	for ( const [ name, count ] of Object.entries( counted ) ) {
		assert.ok( count > 0, `none was ${ name }` );
	}
} );
