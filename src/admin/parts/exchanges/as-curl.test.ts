import { healthySite } from '../../../../tests/evidence';
import type { Probe } from '../../../diagnosis/evidence/types';
import { asCurl } from './as-curl';

const probe = ( change: Partial< Probe > = {} ): Probe => ( {
	...healthySite().exchanges[ 0 ]!.probe,
	method: 'GET',
	url: 'https://example.org/wp-json/',
	credential: 'none',
	dryRun: false,
	...change,
} );

it.each< [ Partial< Probe >, string ] >( [
	[ {}, `curl -i 'https://example.org/wp-json/'` ],
	[ { method: 'HEAD' }, `curl -i --head 'https://example.org/wp-json/'` ],
	[
		{ method: 'OPTIONS', origin: 'https://app.example' },
		`curl -i -X OPTIONS -H 'Origin: https://app.example' 'https://example.org/wp-json/'`,
	],
	[
		{ credential: 'cookie-nonce' },
		`curl -i -H 'Cookie: <login cookie>' -H 'X-WP-Nonce: <nonce>' 'https://example.org/wp-json/'`,
	],
	[
		{ url: `https://example.org/?a='b` },
		`curl -i 'https://example.org/?a='\\''b'`,
	],
] )( 'writes %j', ( change, command ) => {
	expect( asCurl( probe( change ) ) ).toBe( command );
} );

it( 'hands out nothing that would save something', () => {
	const command = asCurl( probe( { method: 'POST', dryRun: true } ) );
	expect( command ).not.toContain( 'POST' );
	expect( command ).toContain( '-X OPTIONS' );
} );
