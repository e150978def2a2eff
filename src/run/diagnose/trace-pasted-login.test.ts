import { exchange, restError } from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type { Probe } from '../../diagnosis/evidence/types';
import type { SandboxWire } from '../../transport/vantage';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { tracingPastedLogins } from './trace-pasted-login';

const PASTED: Probe = {
	id: 'browser/bearer/GET/given/pretty',
	endpoint: 'given',
	route: '/wp/v2/posts',
	url: 'https://example.org/wp-json/wp/v2/posts',
	method: 'GET',
	credential: 'bearer',
	form: 'pretty',
	vantage: 'browser',
	dryRun: false,
	expects: { statuses: [ 200 ], why: '' },
};

const CLOSED = restError( 403, 'no_such_token' );

/** A site that signs receipts, and all that reaches it. */
function site( options: { refuses?: boolean; hears?: boolean } = {} ) {
	const { refuses = false, hears = true } = options;
	const sent: { probe: Probe; wire: SandboxWire | undefined }[] = [];
	const server = {
		call: async () => {
			if ( refuses ) {
				throw new ServerError( 'refused', 'No session.' );
			}
			return {
				run: 'look-1-1-1-a-b',
				key: 'ab'.repeat( 32 ),
				stamp: 's',
				plugins: [ 'a/a.php' ],
				time: 0,
			};
		},
	} as unknown as Server;
	const send = async (
		probe: Probe,
		_: AbortSignal | undefined,
		wire?: SandboxWire
	) => {
		sent.push( { probe, wire } );
		const id = wire ? grantOf( wire ).p : '';
		const receipt = receiptOf( id, { muted: true } );
		return exchange( probe, {
			...CLOSED,
			headers: hears
				? {
						'x-ws401-receipt': Buffer.from(
							JSON.stringify( receipt )
						).toString( 'base64url' ),
					}
				: {},
		} );
	};
	return {
		sent,
		vantages: tracingPastedLogins(
			{ browser: send, loopback: send },
			server,
			() => 0
		),
	};
}

const grantOf = ( { headers }: SandboxWire ) =>
	JSON.parse(
		Buffer.from(
			( headers[ 'X-WS401-Run' ] ?? '' ).split( '.' )[ 0 ] ?? '',
			'base64url'
		).toString()
	);

it( 'sends a login that was pasted once, watched, to the address as it was given', async () => {
	const { sent, vantages } = site();
	const { receipt, response } = await vantages.browser( PASTED );
	expect( sent ).toHaveLength( 1 );
	expect( sent[ 0 ]?.wire?.url ).toBe( PASTED.url );
	expect( grantOf( sent[ 0 ]?.wire as SandboxWire ) ).toMatchObject( {
		m: 'GET',
		o: 1,
	} );
	expect( response?.code ).toBe( 'no_such_token' );
	expect( receipt ).not.toBeNull();
} );

it( 'takes the answer as it is where nothing brings a receipt, and sends nothing again', async () => {
	const { sent, vantages } = site( { hears: false } );
	const { receipt, response } = await vantages.browser( PASTED );
	expect( sent ).toHaveLength( 1 );
	expect( receipt ).toBeNull();
	expect( response?.status ).toBe( 403 );
} );

it( 'sends it as ever where the site lets nobody look', async () => {
	const { sent, vantages } = site( { refuses: true } );
	await vantages.browser( PASTED );
	expect( sent ).toEqual( [ { probe: PASTED, wire: undefined } ] );
} );

it( 'sends a login with an unsafe method as an ordinary dry run where a watched one was kept back', async () => {
	const { sent, vantages } = site();
	const unsafe = { ...PASTED, method: 'POST', dryRun: true };
	await vantages.browser( unsafe );
	const logins = sent.filter(
		( { probe } ) => probe.credential === 'bearer'
	);
	expect( logins ).toEqual( [ { probe: unsafe, wire: undefined } ] );
	expect( sent[ 0 ]?.probe ).toMatchObject( {
		method: 'GET',
		credential: 'none',
	} );
} );

it( 'leaves every other request alone', async () => {
	const { sent, vantages } = site();
	const mine: Probe = { ...PASTED, credential: 'cookie-nonce' };
	await vantages.browser( mine );
	expect( sent ).toEqual( [ { probe: mine, wire: undefined } ] );
} );
